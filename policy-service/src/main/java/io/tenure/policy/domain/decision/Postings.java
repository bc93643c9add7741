package io.tenure.policy.domain.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * For one limit of scopes: which rules name a value, and which do not limit. Rules are bits, by
 * their place in the index.
 *
 * @param naming rules by the value that they name
 * @param unlimited rules that name none
 */
record Postings(Map<String, long[]> naming, long[] unlimited) {

  /**
   * @param limits the values that each rule names, in the order of the index
   */
  static <T> Postings of(List<T> rules, Function<T, List<String>> limits) {
    Map<String, long[]> naming = new HashMap<>();
    long[] unlimited = none(rules.size());
    for (int i = 0; i < rules.size(); i++) {
      List<String> values = limits.apply(rules.get(i));
      if (values.isEmpty()) {
        add(unlimited, i);
      }
      for (String value : values) {
        add(naming.computeIfAbsent(value, _ -> none(rules.size())), i);
      }
    }
    return new Postings(naming, unlimited);
  }

  static long[] none(int rules) {
    return new long[(rules + Long.SIZE - 1) / Long.SIZE];
  }

  static void add(long[] bits, int rule) {
    bits[rule / Long.SIZE] |= 1L << rule;
  }

  /** Rules that name one of the values, and those that do not limit. */
  Union any(Collection<String> values) {
    long[][] sets = new long[values.size() + 1][];
    int count = 0;
    sets[count++] = unlimited;
    for (String value : values) {
      long[] set = naming.get(value);
      if (set != null) {
        sets[count++] = set;
      }
    }
    return new Union(sets, count);
  }

  /** Rules that do not limit, and some others. */
  Union unlimitedOr(long[] others) {
    return new Union(new long[][] {unlimited, others}, 2);
  }

  /** Sets of rules taken together, word by word: nothing is copied. */
  record Union(long[][] sets, int count) {
    long word(int index) {
      long bits = 0;
      for (int i = 0; i < count; i++) {
        bits |= sets[i][index];
      }
      return bits;
    }
  }
}
