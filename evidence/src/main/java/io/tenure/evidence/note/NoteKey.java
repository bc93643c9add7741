package io.tenure.evidence.note;

import io.tenure.evidence.Hashes;
import io.tenure.evidence.StrictBase64;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * An Ed25519 verifier key with its name, in the text form of C2SP signed-note: {@code name+hex(key
 * id)+base64(type, key)}.
 *
 * @param name of the key; for a log its origin
 * @param publicKey the 32 bytes of the key
 */
public record NoteKey(String name, byte[] publicKey) {
  static final byte ED25519 = 1;
  private static final int KEY_LENGTH = 32;
  private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

  public NoteKey {
    if (name.isEmpty() || name.chars().anyMatch(c -> Character.isWhitespace(c) || c == '+')) {
      throw new IllegalArgumentException("a key's name has no blanks and no plus sign");
    }
    if (publicKey.length != KEY_LENGTH) {
      throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
    }
  }

  /**
   * Reads the text form.
   *
   * @throws IllegalArgumentException where it is malformed, of another type, or its key id is wrong
   */
  public static NoteKey parse(String vkey) {
    String[] parts = vkey.split("\\+", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("a verifier key has the form name+id+key");
    }
    byte[] typed = StrictBase64.decode(parts[2]);
    if (typed.length != KEY_LENGTH + 1 || typed[0] != ED25519) {
      throw new IllegalArgumentException("not an Ed25519 verifier key");
    }
    var key = new NoteKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
    if (!HexFormat.of().formatHex(key.id()).equals(parts[1])) {
      throw new IllegalArgumentException("the key id does not belong to name and key");
    }
    return key;
  }

  /** The first four bytes of SHA-256 over name, line feed, type and key. */
  public byte[] id() {
    byte[] hash =
        Hashes.sha256(
            (name + "\n").getBytes(StandardCharsets.UTF_8), new byte[] {ED25519}, publicKey);
    return Arrays.copyOf(hash, 4);
  }

  /** The text form. */
  public String text() {
    byte[] typed = new byte[publicKey.length + 1];
    typed[0] = ED25519;
    System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
    return name + "+" + HexFormat.of().formatHex(id()) + "+" + StrictBase64.encode(typed);
  }

  /** Whether this key made that signature over those bytes. */
  public boolean verifies(byte[] message, byte[] signature) {
    try {
      var check = Signature.getInstance("Ed25519");
      check.initVerify(javaKey());
      check.update(message);
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private PublicKey javaKey() throws GeneralSecurityException {
    byte[] encoded = Arrays.copyOf(SPKI, SPKI.length + KEY_LENGTH);
    System.arraycopy(publicKey, 0, encoded, SPKI.length, KEY_LENGTH);
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NoteKey(String otherName, byte[] otherKey)
        && name.equals(otherName)
        && Arrays.equals(publicKey, otherKey);
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + Arrays.hashCode(publicKey);
  }

  @Override
  public String toString() {
    return text();
  }
}
