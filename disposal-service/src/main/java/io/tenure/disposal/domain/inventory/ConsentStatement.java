package io.tenure.disposal.domain.inventory;

import java.time.Instant;

/**
 * The last answer of a record's consent column, and how it was told to consent-service. A column
 * has a state and no history: that it says something else than before is a new statement.
 *
 * @param given true where given, false where refused
 * @param columnAt date beside the answer, or null
 * @param at date that it is told with, or null
 * @param turn how often the answer had changed; makes a repeated answer another statement
 * @param silent whether the column has been emptied since: then there is nothing to tell
 */
public record ConsentStatement(
    String purpose, boolean given, Instant columnAt, Instant at, int turn, boolean silent) {

  private static final int PARTS = 6;

  /** What it says, in one word. */
  public String answer() {
    return given ? "given" : "refused";
  }

  /** The same, while the column says nothing, or again. */
  ConsentStatement silent(boolean now) {
    return new ConsentStatement(purpose, given, columnAt, at, turn, now);
  }

  /** As it is stored; holds nothing of the person. */
  public String text() {
    String word = silent ? "silent" : "stands";
    return String.join(
        " ", Integer.toString(turn), answer(), word, text(columnAt), text(at), purpose);
  }

  /** Reads {@link #text()}. */
  public static ConsentStatement parse(String text) {
    String[] parts = text.split(" ", PARTS);
    return new ConsentStatement(
        parts[5],
        parts[1].equals("given"),
        instant(parts[3]),
        instant(parts[4]),
        Integer.parseInt(parts[0]),
        parts[2].equals("silent"));
  }

  private static String text(Instant instant) {
    return instant == null ? "-" : instant.toString();
  }

  private static Instant instant(String text) {
    return text.equals("-") ? null : Instant.parse(text);
  }
}
