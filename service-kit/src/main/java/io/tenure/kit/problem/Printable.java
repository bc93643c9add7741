package io.tenure.kit.problem;

/**
 * Names that a caller made up, fit to be repeated: short, and only characters that a name in our
 * APIs can have.
 */
final class Printable {

  private static final int MAX = 64;

  private Printable() {}

  static String of(String name) {
    String kept = name.replaceAll("[^A-Za-z0-9_.-]", "?");
    return kept.length() <= MAX ? kept : kept.substring(0, MAX) + "...";
  }
}
