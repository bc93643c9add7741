package io.tenure.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** SHA-256 and HMAC-SHA-256 in the forms the log and the certificates use. */
public final class Hashes {
  /** Bytes of a SHA-256 value. */
  public static final int LENGTH = 32;

  private Hashes() {}

  /** SHA-256 over the parts, one after another. */
  public static byte[] sha256(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** {@code sha256:<hex>}: how digests are written in certificates and APIs. */
  public static String digest(byte[] content) {
    return "sha256:" + HexFormat.of().formatHex(sha256(content));
  }

  /**
   * HMAC-SHA-256 over a domain and fields, each with its length before it, so that no two different
   * lists of fields give the same input.
   *
   * @param domain what the value is for; values of different domains never meet
   */
  public static byte[] hmac(byte[] key, String domain, String... fields) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      update(mac, domain);
      for (String field : fields) {
        update(mac, field);
      }
      return mac.doFinal();
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("the key cannot be used", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static void update(Mac mac, String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
    mac.update(bytes);
  }

  /** Comparison whose duration does not depend on the content. */
  public static boolean same(byte[] a, byte[] b) {
    return MessageDigest.isEqual(a, b);
  }
}
