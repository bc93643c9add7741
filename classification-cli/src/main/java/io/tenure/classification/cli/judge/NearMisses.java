package io.tenure.classification.cli.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Numbers as people mistype them. */
public final class NearMisses {
  private final Random random;

  public NearMisses(long seed) {
    this.random = new Random(seed);
  }

  /** For every digit of a number one with another digit there, drawn with the seed. */
  public List<String> changedDigit(String number) {
    List<String> misses = new ArrayList<>();
    for (int i = 0; i < number.length(); i++) {
      char here = number.charAt(i);
      if (isDigit(here)) {
        char other = (char) ('0' + (here - '0' + 1 + random.nextInt(9)) % 10);
        misses.add(number.substring(0, i) + other + number.substring(i + 1));
      }
    }
    return misses;
  }

  /** For every two different neighbours, letters or digits, a number with the two swapped. */
  public List<String> swappedNeighbours(String number) {
    List<String> misses = new ArrayList<>();
    for (int i = 0; i + 1 < number.length(); i++) {
      char here = number.charAt(i);
      char next = number.charAt(i + 1);
      if (here != next && isAlphanumeric(here) && isAlphanumeric(next)) {
        misses.add(number.substring(0, i) + next + here + number.substring(i + 2));
      }
    }
    return misses;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAlphanumeric(char c) {
    return isDigit(c) || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
  }
}
