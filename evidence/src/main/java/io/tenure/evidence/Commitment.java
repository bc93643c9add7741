package io.tenure.evidence;

import java.security.SecureRandom;

/**
 * A promise about something that the log must not show: HMAC under a random salt that is kept
 * outside the log. Whoever has the salt and the thing can check it; when the salt is destroyed
 * nobody can link the entry to the thing any more.
 *
 * @param value 32 bytes, may be published
 * @param salt 32 random bytes, one for each entry, never in the log
 */
public record Commitment(byte[] value, byte[] salt) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String DOMAIN = "tenure/v1/ledger";

  /** Commits under a fresh salt. */
  public static Commitment to(String... fields) {
    byte[] salt = new byte[Hashes.LENGTH];
    RANDOM.nextBytes(salt);
    return new Commitment(value(salt, fields), salt);
  }

  /** The value that these fields have under this salt. */
  public static byte[] value(byte[] salt, String... fields) {
    if (salt.length != Hashes.LENGTH) {
      throw new IllegalArgumentException("a salt has 32 bytes");
    }
    return Hashes.hmac(salt, DOMAIN, fields);
  }

  /** Whether the salt opens {@code value} to these fields. */
  public static boolean opens(byte[] value, byte[] salt, String... fields) {
    return salt.length == Hashes.LENGTH && Hashes.same(value, value(salt, fields));
  }
}
