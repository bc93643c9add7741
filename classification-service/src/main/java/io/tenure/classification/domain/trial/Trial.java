package io.tenure.classification.domain.trial;

import io.tenure.classification.domain.detect.ColumnFacts;
import io.tenure.classification.domain.detect.Combiner;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.detect.custom.DetectorVersion;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.classification.domain.detect.value.CustomHits;
import java.util.List;
import java.util.function.Function;

/** Compares verdicts without and with one detector. Keeps no value. */
public final class Trial {

  private final DetectorSet before;
  private final DetectorSet after;
  private final String name;

  /** Of a detector against the set that takes part now; one with its key steps aside. */
  public Trial(DetectorVersion tried, DetectorSet present) {
    this.before = present;
    this.after = present.with(tried);
    this.name = tried.name();
  }

  /**
   * Judges a column twice.
   *
   * @param values may hold null; null where there is no sample
   * @param facts the column with what its sample says
   */
  public TriedColumn column(
      String dataset, List<String> values, Function<ColumnSample, ColumnFacts> facts) {
    FieldVerdict without = judge(values, facts, before);
    ColumnSample sample = sample(values, after);
    ColumnFacts column = facts.apply(sample);
    FieldVerdict with = Combiner.judge(column, after);
    CustomHits hits =
        sample.custom().stream()
            .filter(h -> h.detector().equals(name))
            .findFirst()
            .orElse(new CustomHits(name, 0, 0, 0, 0));
    return new TriedColumn(
        dataset,
        column.name(),
        with.evidence().stream().anyMatch(e -> e.rule().startsWith(name + " name:")),
        hits.hits(),
        hits.distinct(),
        hits.inside(),
        sample.values(),
        without.category(),
        with.category(),
        with.confidence());
  }

  private static FieldVerdict judge(
      List<String> values, Function<ColumnSample, ColumnFacts> facts, DetectorSet set) {
    return Combiner.judge(facts.apply(sample(values, set)), set);
  }

  private static ColumnSample sample(List<String> values, DetectorSet set) {
    return values == null ? ColumnSample.NONE : ColumnSample.of(values, set.counter());
  }
}
