package io.tenure.policy.domain.map;

/** Names from a map, fit to be repeated in a message: short and without surprises. */
final class Printed {
  private static final int LONGEST = 200;

  private Printed() {}

  static String of(String name) {
    StringBuilder kept = new StringBuilder();
    name.codePoints()
        .limit(LONGEST)
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
