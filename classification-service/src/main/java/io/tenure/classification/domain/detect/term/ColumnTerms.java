package io.tenure.classification.domain.detect.term;

import io.tenure.classification.domain.detect.name.Tokens;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the sampled values of a column are words of, as counts. Holds no value.
 *
 * @param values non-empty values that were looked at
 * @param hits how many are of each kind; for {@link Term#BIRTH_DATE} those in years in which people
 *     who live were born, for {@link Term#AGE} whole numbers that an age can be
 * @param different how many different ones among the hits
 * @param decades how many decades the dates lie in
 */
public record ColumnTerms(
    int values, Map<Term, Integer> hits, Map<Term, Integer> different, int decades) {

  /** Nothing was sampled. */
  public static final ColumnTerms NONE = new ColumnTerms(0, Map.of(), Map.of(), 0);

  private static final int OLDEST_BIRTH = 1915;

  /** Ten years before this ruleset: few customers are younger, and many other dates are. */
  private static final int NEWEST_BIRTH = 2016;

  private static final int OLDEST = 115;
  private static final int LONGEST_TERM = 60;

  public ColumnTerms {
    hits = Map.copyOf(hits);
    different = Map.copyOf(different);
  }

  /** Judges the values and forgets them. */
  public static ColumnTerms of(List<String> raw) {
    Counter counter = new Counter();
    raw.stream().filter(v -> v != null && !v.isBlank()).map(String::strip).forEach(counter::count);
    return counter.terms();
  }

  /** Share of the values that are of that kind, 0 to 1. */
  public double share(Term kind) {
    return values == 0 ? 0 : (double) hits.getOrDefault(kind, 0) / values;
  }

  private static final class Counter {
    private final Map<Term, Integer> hits = new EnumMap<>(Term.class);
    private final Map<Term, Set<String>> seen = new EnumMap<>(Term.class);
    private final BitSet decades = new BitSet();
    private int values;

    void count(String value) {
      values++;
      if (value.length() <= LONGEST_TERM) {
        String folded = Tokens.fold(value);
        NameDictionary.kinds(folded).forEach(kind -> hit(kind, value));
        TermList.kinds(folded).forEach(kind -> hit(kind, value));
      }
      int year = Years.of(value);
      if (year >= OLDEST_BIRTH && year <= NEWEST_BIRTH) {
        decades.set(year / 10);
        hit(Term.BIRTH_DATE, value);
      } else if (age(value)) {
        hit(Term.AGE, value);
      }
    }

    private void hit(Term kind, String value) {
      hits.merge(kind, 1, Integer::sum);
      seen.computeIfAbsent(kind, k -> new HashSet<>()).add(value);
    }

    private static boolean age(String value) {
      String whole = value.endsWith(".0") ? value.substring(0, value.length() - 2) : value;
      return whole.length() <= 3
          && !whole.isEmpty()
          && whole.chars().allMatch(c -> c >= '0' && c <= '9')
          && Integer.parseInt(whole) <= OLDEST;
    }

    ColumnTerms terms() {
      Map<Term, Integer> different = new EnumMap<>(Term.class);
      seen.forEach((kind, set) -> different.put(kind, set.size()));
      return new ColumnTerms(values, hits, different, decades.cardinality());
    }
  }
}
