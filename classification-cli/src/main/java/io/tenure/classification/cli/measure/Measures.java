package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.read.MissingFileException;
import java.util.List;

/** All measures, in the order of their numbers. */
public final class Measures {
  private static final List<Measure> ALL =
      List.of(
          new PersonalFields(),
          new UnseenNames(),
          new FieldCategories(),
          new FalseAlarms(),
          new PersonNumbers(),
          new MistypedNumbers(),
          new CommonValues(),
          new ColumnTypes(),
          new HeaderTypes(),
          new AttributeTypes(),
          new Calibration(),
          new Throughput(),
          new DatasetAnswer());

  private Measures() {}

  public static List<Measure> all() {
    return ALL;
  }

  /** What a measure comes to; not measured where a file that it needs is not there. */
  public static Outcome run(Measure measure, Evaluation evaluation) {
    try {
      return measure.on(evaluation);
    } catch (MissingFileException missing) {
      return Outcome.notMeasured(measure, missing.getMessage());
    }
  }
}
