package io.tenure.classification.domain.detect.value;

import io.tenure.classification.domain.detect.term.ColumnTerms;
import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.ValueType;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the sampled values of a column are, as counts. Holds no value.
 *
 * @param values non-empty values that were looked at
 * @param distinct different ones among them
 * @param hits how many values are fully of each type; types without a hit are absent. A kind of
 *     number is present only where accident does not explain its hits, and counts the values of the
 *     one scheme that accepts most
 * @param contained how many longer texts hold an e-mail address, an account or a number inside
 * @param schemes every scheme with a hit, credible or not, most hits first
 * @param terms what the values are words of
 * @param custom what detectors of the organisation found, those with a hit
 */
public record ColumnSample(
    int values,
    int distinct,
    Map<ValueType, Integer> hits,
    Map<ValueType, Integer> contained,
    List<SchemeHits> schemes,
    ColumnTerms terms,
    List<CustomHits> custom) {

  /** Nothing was sampled. */
  public static final ColumnSample NONE =
      new ColumnSample(0, 0, Map.of(), Map.of(), List.of(), ColumnTerms.NONE, List.of());

  private static final double AMBIGUOUS = 0.25;

  public ColumnSample {
    hits = Map.copyOf(hits);
    contained = Map.copyOf(contained);
    schemes = List.copyOf(schemes);
    custom = custom == null ? List.of() : List.copyOf(custom);
  }

  /** Judges the values and forgets them. */
  public static ColumnSample of(List<String> raw) {
    return of(raw, ValueCounter.NONE);
  }

  /** The same, and lets somebody else count what passes by. */
  public static ColumnSample of(List<String> raw, ValueCounter counter) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String value : raw) {
      if (value != null && !value.isBlank()) {
        counts.merge(value, 1, Integer::sum);
      }
    }
    Tally tally = new Tally();
    Map<ValueType, Integer> contained = new EnumMap<>(ValueType.class);
    int values = 0;
    for (Map.Entry<String, Integer> value : counts.entrySet()) {
      values += value.getValue();
      Cell cell = Cell.of(value.getKey());
      counter.see(cell.text(), value.getValue());
      if (!tally.add(cell, value.getValue())) {
        Inside.types(cell).forEach(t -> contained.merge(t, value.getValue(), Integer::sum));
      }
    }
    List<SchemeHits> schemes = tally.schemes(counts.size());
    return new ColumnSample(
        values,
        counts.size(),
        tally.types(schemes),
        contained,
        schemes,
        ColumnTerms.of(raw),
        counter.hits());
  }

  /** Share of the values that are fully of that type, 0 to 1. */
  public double share(ValueType type) {
    return values == 0 ? 0 : (double) hits.getOrDefault(type, 0) / values;
  }

  /** Share of the values whose type gives that category or one above or below it. */
  public double share(Set<ValueType> types) {
    return types.stream().mapToDouble(this::share).max().orElse(0);
  }

  /** The scheme that a type's hits are counted by; empty where the type has no hits. */
  public Optional<SchemeHits> scheme(ValueType type) {
    return schemes.stream().filter(s -> s.credible() && s.type() == type).findFirst();
  }

  /**
   * How often something else than that type passes here. For a kind of number that of its scheme,
   * and no less than a quarter where a scheme of another country that says something else fits the
   * values as well.
   */
  public double chance(ValueType type) {
    if (!type.numbered()) {
      return type.chance();
    }
    return scheme(type)
        .map(s -> rivalled(s) ? Math.max(AMBIGUOUS, s.chance()) : s.chance())
        .orElse(type.chance());
  }

  /** True for a mere shape: it supports a name and never decides alone. */
  public boolean weak(ValueType type) {
    return chance(type) >= 0.3;
  }

  private boolean rivalled(SchemeHits best) {
    return schemes.stream()
        .anyMatch(
            s ->
                s.credible()
                    && s.type().numbered()
                    && s.type() != ValueType.CHECKED_NUMBER
                    && s.hits() >= 0.95 * best.hits()
                    && s.chance() <= 3 * best.chance()
                    && !s.family().equals(best.family())
                    && !Objects.equals(s.type().category(), best.type().category()));
  }

  /**
   * The type that most values are of. Between equals the one that is harder to meet by accident, so
   * that a subtype absorbs its supertype.
   */
  public Optional<ValueType> dominant() {
    return hits.entrySet().stream()
        .max(
            Map.Entry.<ValueType, Integer>comparingByValue()
                .thenComparing(e -> -chance(e.getKey())))
        .map(Map.Entry::getKey);
  }
}
