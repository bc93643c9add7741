package io.tenure.classification.cli.say;

/** Makes text from files and servers fit for a terminal: short, one line, no control characters. */
public final class Shown {
  private static final int LONGEST = 200;

  private Shown() {}

  /** The text without surprises. */
  public static String of(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .forEach(kept::appendCodePoint);
    return text.length() > LONGEST ? kept + "..." : kept.toString();
  }
}
