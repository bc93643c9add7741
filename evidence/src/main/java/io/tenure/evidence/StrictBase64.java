package io.tenure.evidence;

import java.util.Base64;

/**
 * Base64 that has one spelling for each value. The JDK's decoder ignores surplus bits in the last
 * character; here they are refused, so that no changed character goes unnoticed.
 */
public final class StrictBase64 {
  private StrictBase64() {}

  /** Standard alphabet with padding. */
  public static String encode(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * @throws IllegalArgumentException where the text is not the one spelling of its value
   */
  public static byte[] decode(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (!encode(bytes).equals(text)) {
      throw new IllegalArgumentException("not canonical base64");
    }
    return bytes;
  }

  /** Alphabet for URLs without padding, as JWS uses it. */
  public static String encodeUrl(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * @throws IllegalArgumentException where the text is not the one spelling of its value
   */
  public static byte[] decodeUrl(String text) {
    byte[] bytes = Base64.getUrlDecoder().decode(text);
    if (!encodeUrl(bytes).equals(text)) {
      throw new IllegalArgumentException("not canonical base64url");
    }
    return bytes;
  }
}
