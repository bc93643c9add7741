package io.tenure.classification.domain.detect.value;

import io.tenure.classification.domain.detect.term.ColumnTerms;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the sampled values of a column are, as counts. Holds no value.
 *
 * @param values non-empty values that were looked at
 * @param distinct different ones among them
 * @param hits how many values are fully of each type; types without a hit are absent
 * @param contained how many longer texts hold an e-mail address, an IBAN or a phone number inside
 * @param terms what the values are words of
 */
public record ColumnSample(
    int values,
    int distinct,
    Map<ValueType, Integer> hits,
    Map<ValueType, Integer> contained,
    ColumnTerms terms) {

  /** Nothing was sampled. */
  public static final ColumnSample NONE =
      new ColumnSample(0, 0, Map.of(), Map.of(), ColumnTerms.NONE);

  public ColumnSample {
    hits = Map.copyOf(hits);
    contained = Map.copyOf(contained);
  }

  /** Judges the values and forgets them. */
  public static ColumnSample of(List<String> raw) {
    Map<ValueType, Integer> hits = new EnumMap<>(ValueType.class);
    Map<ValueType, Integer> contained = new EnumMap<>(ValueType.class);
    Set<String> distinct = new HashSet<>();
    int values = 0;
    for (String value : raw) {
      if (value == null || value.isBlank()) {
        continue;
      }
      values++;
      distinct.add(value);
      Cell cell = Cell.of(value);
      boolean any = false;
      for (ValueType type : ValueType.values()) {
        if (type.matches(cell)) {
          hits.merge(type, 1, Integer::sum);
          any |= !type.weak();
        }
      }
      if (!any) {
        Inside.types(cell).forEach(type -> contained.merge(type, 1, Integer::sum));
      }
    }
    return new ColumnSample(values, distinct.size(), hits, contained, ColumnTerms.of(raw));
  }

  /** Share of the values that are fully of that type, 0 to 1. */
  public double share(ValueType type) {
    return values == 0 ? 0 : (double) hits.getOrDefault(type, 0) / values;
  }

  /** Share of the values whose type gives that category or one above or below it. */
  public double share(Set<ValueType> types) {
    return types.stream().mapToDouble(this::share).max().orElse(0);
  }

  /**
   * The type that most values are of. Between equals the one that is harder to meet by accident, so
   * that a subtype absorbs its supertype.
   */
  public Optional<ValueType> dominant() {
    return hits.entrySet().stream()
        .max(
            Map.Entry.<ValueType, Integer>comparingByValue()
                .thenComparing(e -> -e.getKey().chance()))
        .map(Map.Entry::getKey);
  }
}
