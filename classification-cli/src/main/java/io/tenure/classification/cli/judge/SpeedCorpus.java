package io.tenure.classification.cli.judge;

import io.tenure.classification.cli.read.LabelledFolder;
import io.tenure.classification.cli.read.Row;
import io.tenure.classification.cli.read.Table;
import io.tenure.classification.domain.detect.FieldVerdict;
import java.util.ArrayList;
import java.util.List;

/**
 * The values that speed is measured on: all cells of the invented people of {@code fakename_3000},
 * column by column, a hundred people at a time, as a discovery meets them in samples.
 */
public final class SpeedCorpus {
  private static final int SAMPLE = 100;
  private final List<Sampled> samples;
  private final List<String> siblings;

  private SpeedCorpus(List<Sampled> samples, List<String> siblings) {
    this.samples = samples;
    this.siblings = siblings;
  }

  private record Sampled(String column, List<String> cells) {}

  /** Of a folder. */
  public static SpeedCorpus of(LabelledFolder folder) {
    Table people = folder.table(PeopleColumns.FILE);
    List<Sampled> samples = new ArrayList<>();
    for (int from = 0; from < people.rows().size(); from += SAMPLE) {
      List<Row> rows = people.rows().subList(from, Math.min(from + SAMPLE, people.rows().size()));
      for (String column : people.columns()) {
        samples.add(new Sampled(column, PeopleColumns.cells(rows, column)));
      }
    }
    return new SpeedCorpus(samples, people.columns());
  }

  /** All values, in the order in which they are judged. */
  public List<String> cells() {
    return samples.stream().flatMap(sample -> sample.cells().stream()).toList();
  }

  /**
   * Judges all of them, with names, all validators and evidence.
   *
   * @return pieces of evidence, so that no compiler can leave the work out
   */
  public long judge() {
    long evidence = 0;
    for (Sampled sample : samples) {
      FieldVerdict verdict =
          LabelledColumns.verdict("people", sample.column(), siblings, sample.cells());
      evidence += verdict.evidence().size();
    }
    return evidence;
  }
}
