package io.tenure.classification.cli.judge;

import io.tenure.classification.domain.detect.ColumnFacts;
import io.tenure.classification.domain.detect.Combiner;
import io.tenure.classification.domain.detect.name.NameDetector;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.detect.value.ColumnSample;
import java.util.List;

/** Judges a name without a type and without values. */
final class Headers {
  private Headers() {}

  /**
   * What a name means if its table is about a person; null for nothing that a person has.
   *
   * @param table name of its table; empty where it may not be known
   * @param all the names of its table; the name alone where the others may not be known
   */
  static String means(String name, String table, List<String> all) {
    return NameDetector.judge(name, null, Surroundings.of(table, all)).means();
  }

  /** The category of a column of that name, where its table may be about anything; else null. */
  static String category(String name, String table, List<String> all) {
    return Combiner.judge(
            new ColumnFacts(
                name, null, false, false, Surroundings.of(table, all), ColumnSample.NONE))
        .category();
  }
}
