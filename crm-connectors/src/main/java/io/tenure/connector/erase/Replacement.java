package io.tenure.connector.erase;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What stands in a column after its value is erased. Never made from the value itself.
 *
 * @param kind what it is made of
 * @param text the constant; for UNIQUE a template in which {@code {}} stands for the variable part;
 *     null for NULL
 * @param length characters of the variable part; 0 unless UNIQUE
 * @param digitsOnly variable part of decimal digits (first not 0) instead of hexadecimal ones
 * @param cut what goes and what stays inside a column of JSON; null unless INSIDE
 */
public record Replacement(Kind kind, String text, int length, boolean digitsOnly, JsonCut cut) {

  private Replacement(Kind kind, String text, int length, boolean digitsOnly) {
    this(kind, text, length, digitsOnly, null);
  }

  /** What a replacement is made of. */
  public enum Kind {
    NULL,
    /** The same text for every row. */
    CONSTANT,
    /** Different for every row; made from the intent and the row's place, never from the value. */
    UNIQUE,
    /** The column's JSON without the places that go; the rest stays as it is. */
    INSIDE
  }

  /** No value. */
  public static Replacement none() {
    return new Replacement(Kind.NULL, null, 0, false);
  }

  /** The same neutral text or number for every row. */
  public static Replacement constant(String text) {
    return new Replacement(Kind.CONSTANT, text, 0, false);
  }

  /** A different value for each row, from a template with {@code {}}. */
  public static Replacement unique(String template, int length, boolean digitsOnly) {
    return new Replacement(Kind.UNIQUE, template, length, digitsOnly);
  }

  /** Places cut out of the column's JSON. */
  public static Replacement inside(JsonCut cut) {
    return new Replacement(Kind.INSIDE, null, 0, false, cut);
  }

  /**
   * The value for one place; the same for the same intent, so that it can be recognised when read
   * back.
   *
   * @return null for NULL
   * @throws IllegalStateException for INSIDE: what stands there is made from what stood there
   */
  public String valueFor(String intentId, RowRef row, String column) {
    return switch (kind) {
      case NULL -> null;
      case CONSTANT -> text;
      case UNIQUE -> text.replace("{}", variablePart(intentId, row, column));
      case INSIDE -> throw new IllegalStateException("cut out, not replaced");
    };
  }

  private String variablePart(String intentId, RowRef row, String column) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      feed(sha, "tenure/replacement/v1");
      feed(sha, intentId);
      feed(sha, row.dataset());
      row.key().forEach(part -> feed(sha, part));
      feed(sha, column);
      java.math.BigInteger number = new java.math.BigInteger(1, sha.digest());
      String digits = digitsOnly ? number.toString(10) : String.format("%064x", number);
      String part = digits.substring(digits.length() - length);
      return digitsOnly && part.charAt(0) == '0' ? "9" + part.substring(1) : part;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void feed(MessageDigest sha, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    sha.update(java.nio.ByteBuffer.allocate(4).putInt(bytes.length).array());
    sha.update(bytes);
  }
}
