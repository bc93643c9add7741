package io.tenure.quickstart.crm;

import java.util.List;
import java.util.SplittableRandom;

/** Draws for one part of the CRM; the same seed and part always draw the same. */
final class Draw {
  private final SplittableRandom random;

  Draw(long seed, long part) {
    this.random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + part * 0xBF58476D1CE4E5B9L);
  }

  /** True in so many percent of all draws. */
  boolean percent(int percent) {
    return random.nextInt(100) < percent;
  }

  /** A number from {@code from} to {@code to}, both possible. */
  int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  long between(long from, long to) {
    return random.nextLong(from, to + 1);
  }

  <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** So many digits. */
  String digits(int count) {
    StringBuilder digits = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      digits.append((char) ('0' + random.nextInt(10)));
    }
    return digits.toString();
  }
}
