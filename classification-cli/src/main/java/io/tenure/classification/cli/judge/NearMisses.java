package io.tenure.classification.cli.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Numbers as people mistype them: for every digit of a number one with another digit there, drawn
 * with a seed; and for every two different neighbours, letters or digits, one with the two swapped.
 */
public final class NearMisses {
  private final Random random;

  public NearMisses(long seed) {
    this.random = new Random(seed);
  }

  /** The near misses of one number. */
  public List<String> of(String number) {
    List<String> misses = new ArrayList<>();
    for (int i = 0; i < number.length(); i++) {
      char here = number.charAt(i);
      if (isDigit(here)) {
        char other = (char) ('0' + (here - '0' + 1 + random.nextInt(9)) % 10);
        misses.add(number.substring(0, i) + other + number.substring(i + 1));
      }
      if (i + 1 < number.length() && swappable(here, number.charAt(i + 1))) {
        misses.add(number.substring(0, i) + number.charAt(i + 1) + here + number.substring(i + 2));
      }
    }
    return misses;
  }

  private static boolean swappable(char one, char next) {
    return one != next && isAlphanumeric(one) && isAlphanumeric(next);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAlphanumeric(char c) {
    return isDigit(c) || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
