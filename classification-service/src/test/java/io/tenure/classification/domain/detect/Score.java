package io.tenure.classification.domain.detect;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Precision and recall of a yes or no. */
record Score(int hit, int alarm, int miss, int rest) {

  static Score personal(Collection<Outcome> outcomes) {
    int[] n = new int[4];
    for (Outcome o : outcomes) {
      n[o.personal() ? o.said() ? 0 : 2 : o.said() ? 1 : 3]++;
    }
    return new Score(n[0], n[1], n[2], n[3]);
  }

  double precision() {
    return hit / (double) Math.max(1, hit + alarm);
  }

  double recall() {
    return hit / (double) Math.max(1, hit + miss);
  }

  double f1() {
    return 2.0 * hit / Math.max(1, 2 * hit + alarm + miss);
  }

  /** Share of what is not that was taken for it. */
  double alarms() {
    return alarm / (double) Math.max(1, alarm + rest);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "P %.3f R %.3f F1 %.3f (%d found, %d missed, %d false of %d)",
        precision(),
        recall(),
        f1(),
        hit,
        miss,
        alarm,
        alarm + rest);
  }

  /** One score a type; a column without type takes part as a possible false alarm. */
  static TreeMap<String, Score> types(
      List<Outcome> outcomes,
      Function<Outcome, String> label,
      Function<Outcome, String> said,
      Set<String> types) {
    TreeMap<String, Score> scores = new TreeMap<>();
    for (String type : new TreeSet<>(types)) {
      int[] n = new int[4];
      for (Outcome o : outcomes) {
        boolean is = type.equals(label.apply(o));
        boolean says = type.equals(said.apply(o));
        n[is ? says ? 0 : 2 : says ? 1 : 3]++;
      }
      scores.put(type, new Score(n[0], n[1], n[2], n[3]));
    }
    return scores;
  }

  static double macro(Collection<Score> scores) {
    return scores.stream().mapToDouble(Score::f1).average().orElse(0);
  }
}
