package io.tenure.disposal.usecase.inventory;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.inventory.Profiles.DerivedId;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.subject.SubjectHash;
import io.tenure.kit.subject.SubjectKeys;
import io.tenure.kit.subject.SubjectKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Record ids, encrypted keys and subject references from the two keys of the environment. */
@ApplicationScoped
public class KeyedRecordRefs implements RecordRefs {

  private static final String HMAC = "HmacSHA256";
  private static final byte VERSION = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SubjectHash subjects;
  private final byte[] idKey;
  private final SecretKeySpec cipherKey;
  private final SecureRandom random = new SecureRandom();

  KeyedRecordRefs(
      @ConfigProperty(name = "TENURE_SUBJECT_KEY") String subjectKey,
      @ConfigProperty(name = "TENURE_RECORD_KEY") String recordKey) {
    this.subjects = new SubjectHash(SubjectKeys.parse(subjectKey));
    byte[] root = key("TENURE_RECORD_KEY", recordKey);
    // Two uses, two keys: an id must tell nothing about the cipher.
    this.idKey = hmac(root, ascii("tenure/record-id/v1"));
    this.cipherKey = new SecretKeySpec(hmac(root, ascii("tenure/record-key/v1")), "AES");
  }

  @Override
  public UUID id(UUID systemId, String dataset, List<String> key) {
    List<byte[]> parts =
        new ArrayList<>(
            List.of(ascii("tenure/record/v1"), utf8(systemId.toString()), utf8(dataset)));
    key.forEach(part -> parts.add(utf8(part)));
    return DerivedId.of(hmac(idKey, joined(parts)));
  }

  @Override
  public byte[] encrypt(UUID recordId, List<String> key) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, recordId, nonce);
      byte[] sealed = cipher.doFinal(joined(key.stream().map(KeyedRecordRefs::utf8).toList()));
      return ByteBuffer.allocate(1 + NONCE + sealed.length)
          .put(VERSION)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM is not available", e);
    }
  }

  @Override
  public List<String> decrypt(UUID recordId, byte[] encrypted) {
    if (encrypted == null || encrypted.length <= 1 + NONCE || encrypted[0] != VERSION) {
      throw unreadable();
    }
    try {
      Cipher cipher =
          cipher(Cipher.DECRYPT_MODE, recordId, Arrays.copyOfRange(encrypted, 1, 1 + NONCE));
      ByteBuffer plain =
          ByteBuffer.wrap(cipher.doFinal(encrypted, 1 + NONCE, encrypted.length - 1 - NONCE));
      List<String> key = new ArrayList<>();
      while (plain.hasRemaining()) {
        byte[] part = new byte[plain.getInt()];
        plain.get(part);
        key.add(new String(part, StandardCharsets.UTF_8));
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw unreadable();
    }
  }

  @Override
  public byte[] seal(UUID recordId, byte[] fingerprint) {
    return hmac(
        idKey, joined(List.of(ascii("tenure/facts/v1"), utf8(recordId.toString()), fingerprint)));
  }

  @Override
  public String subject(SubjectKind kind, String value) {
    return subjects
        .reference(kind, value)
        .orElseThrow(
            () ->
                new TenureException(
                    DisposalError.SUBJECT_INVALID,
                    "Nothing is left of the identifier after normalising, or it is no such identifier."));
  }

  @Override
  public String subjectOfKey(String systemKey, String dataset, String key) {
    return subject(SubjectKind.KEY, systemKey + "/" + dataset + "/" + key);
  }

  private Cipher cipher(int mode, UUID recordId, byte[] nonce) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, cipherKey, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(
        ByteBuffer.allocate(16)
            .putLong(recordId.getMostSignificantBits())
            .putLong(recordId.getLeastSignificantBits())
            .array());
    return cipher;
  }

  private static TenureException unreadable() {
    return new TenureException(
        DisposalError.RECORD_KEY_UNREADABLE,
        "The stored key was made with another TENURE_RECORD_KEY, or is gone; synchronise the system again.");
  }

  private static byte[] key(String name, String base64) {
    try {
      byte[] key = Base64.getDecoder().decode(base64.strip());
      if (key.length == 32) {
        return key;
      }
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException(name + " must be base64 of 32 random bytes");
    }
    throw new IllegalStateException(name + " must be base64 of 32 random bytes");
  }

  private static byte[] hmac(byte[] key, byte[] message) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(key, HMAC));
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HMAC-SHA-256 is not available", e);
    }
  }

  /** Each part with its length (4 bytes, big endian) in front. */
  private static byte[] joined(List<byte[]> parts) {
    ByteBuffer out = ByteBuffer.allocate(parts.stream().mapToInt(p -> 4 + p.length).sum());
    parts.forEach(part -> out.putInt(part.length).put(part));
    return out.array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
