package io.tenure.classification.domain.detect.value;

import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import io.tenure.classification.domain.detect.value.scheme.SchemeIndex;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts by scheme and type while the values of a column pass by. Keeps no value. */
final class Tally {

  /**
   * Natural logarithm of the odds against accident; there are about 250 schemes to be lucky with.
   */
  private static final double ENOUGH = 9;

  private static final double SHAPE = 0.3;
  private static final double RARE = 0.002;
  private static final double STRONG = Math.log(100);

  private final SchemeIndex index = Schemes.INDEX;
  private final int[] found = new int[index.schemes().size()];
  private final int[] hits = new int[found.length];
  private final int[] different = new int[found.length];
  private final double[] doubt = new double[found.length];
  private final int[] byType = new int[Long.SIZE];

  /**
   * Looks at one value that occurs a number of times.
   *
   * @return true where something that is hard to meet by accident accepts it
   */
  boolean add(Cell cell, int times) {
    int count = index.find(cell, found);
    long types = 0;
    boolean strong = false;
    for (int i = 0; i < count; i++) {
      Scheme scheme = index.schemes().get(found[i]);
      double speaks = scheme.doubt(cell);
      hits[found[i]] += times;
      different[found[i]]++;
      doubt[found[i]] += speaks;
      types |= 1L << scheme.type().ordinal();
      strong |= scheme.type().numbered() ? speaks > STRONG : !scheme.type().weak();
    }
    for (long rest = types; rest != 0; rest &= rest - 1) {
      byType[Long.numberOfTrailingZeros(rest)] += times;
    }
    return strong;
  }

  /** Schemes with hits: most hits first, then the least chance. */
  List<SchemeHits> schemes(int distinct) {
    List<SchemeHits> schemes = new ArrayList<>();
    for (int i = 0; i < hits.length; i++) {
      if (hits[i] > 0) {
        Scheme scheme = index.schemes().get(i);
        double chance = Math.exp(-doubt[i] / different[i]);
        boolean credible = !scheme.type().numbered() || credible(different[i], distinct, chance);
        schemes.add(new SchemeHits(scheme.key(), scheme.type(), hits[i], chance, credible));
      }
    }
    schemes.sort(
        Comparator.comparingInt(SchemeHits::hits)
            .reversed()
            .thenComparingDouble(SchemeHits::chance));
    return schemes;
  }

  /** Values by type; a kind of number counts with its best credible scheme alone. */
  Map<ValueType, Integer> types(List<SchemeHits> schemes) {
    Map<ValueType, Integer> types = new EnumMap<>(ValueType.class);
    for (SchemeHits scheme : schemes) {
      ValueType type = scheme.type();
      if (scheme.credible() && type != ValueType.CHECKED_NUMBER) {
        types.putIfAbsent(type, type.numbered() ? scheme.hits() : byType[type.ordinal()]);
      }
    }
    return types;
  }

  /**
   * Values of one column are no independent draws: they share first digits and dates. So a shape
   * proves nothing however often it fits, and a check digit has to fit half of the values.
   */
  private static boolean credible(int k, int n, double chance) {
    return chance < SHAPE && (k * 2 >= n || chance < RARE) && odds(k, n, chance) >= ENOUGH;
  }

  /** Chernoff's bound for k or more hits of n where each happens with that chance. */
  private static double odds(int k, int n, double chance) {
    double share = (double) k / n;
    if (share <= chance) {
      return 0;
    }
    double misses = k == n ? 0 : (1 - share) * Math.log((1 - share) / (1 - chance));
    return n * (share * Math.log(share / chance) + misses);
  }
}
