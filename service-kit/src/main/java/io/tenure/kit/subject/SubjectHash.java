package io.tenure.kit.subject;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns an identifier of a person into subject references: {@code sN:} and base64url of
 * HMAC-SHA-256 under key N of {@code "tenure/subject/v1"}, the kind and the normalised value, each
 * with its length (4 bytes, big endian) in front. The one code of all services.
 */
public final class SubjectHash {

  private static final String HMAC = "HmacSHA256";
  private static final byte[] CONTEXT = ascii("tenure/subject/v1");

  private final SubjectKeys keys;

  public SubjectHash(SubjectKeys keys) {
    this.keys = keys;
  }

  /**
   * The reference under the current key; empty where nothing is left that could tell one person
   * from another.
   */
  public Optional<String> reference(SubjectKind kind, String value) {
    return SubjectNormaliser.normalise(kind, value)
        .map(normal -> hash(keys.current(), kind, normal));
  }

  /** The references under all keys, the current one first; none where nothing is left. */
  public List<String> references(SubjectKind kind, String value) {
    List<String> references = new ArrayList<>();
    SubjectNormaliser.normalise(kind, value)
        .ifPresent(
            normal ->
                keys.versions().forEach(version -> references.add(hash(version, kind, normal))));
    return List.copyOf(references);
  }

  /** Number of the key that new references are made with. */
  public int currentVersion() {
    return keys.current();
  }

  private String hash(int version, SubjectKind kind, String normal) {
    byte[] name = ascii(kind.name());
    byte[] text = normal.getBytes(StandardCharsets.UTF_8);
    byte[] message =
        ByteBuffer.allocate(CONTEXT.length + 8 + name.length + text.length)
            .put(CONTEXT)
            .putInt(name.length)
            .put(name)
            .putInt(text.length)
            .put(text)
            .array();
    return "s"
        + version
        + ":"
        + Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(keys.key(version), message));
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

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
