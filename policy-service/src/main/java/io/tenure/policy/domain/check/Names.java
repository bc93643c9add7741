package io.tenure.policy.domain.check;

import java.util.regex.Pattern;

/** Names inside a policy. */
final class Names {

  private static final Pattern PURPOSE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Pattern TRIGGER = Pattern.compile("[a-z][a-z0-9_]{0,63}");

  private Names() {}

  static boolean purpose(String name) {
    return PURPOSE.matcher(name).matches();
  }

  static boolean trigger(String name) {
    return TRIGGER.matcher(name).matches();
  }

  /** Fit to be repeated in a message: short and without surprises. */
  static String printable(String name) {
    String kept = name.replaceAll("[^A-Za-z0-9_.:-]", "?");
    return kept.length() <= 64 ? kept : kept.substring(0, 64) + "...";
  }
}
