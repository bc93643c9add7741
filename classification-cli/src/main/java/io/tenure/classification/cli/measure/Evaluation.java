package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.judge.FidesField;
import io.tenure.classification.cli.judge.FidesFields;
import io.tenure.classification.cli.outside.DatasetServer;
import io.tenure.classification.cli.read.LabelledFolder;
import java.nio.file.Path;
import java.util.List;

/** The folder that is evaluated, what it is compared with, and how. */
public final class Evaluation {
  private final LabelledFolder folder;
  private final Settings settings;
  private List<FidesField> fields;

  public Evaluation(LabelledFolder folder, Settings settings) {
    this.folder = folder;
    this.settings = settings;
  }

  /**
   * How to evaluate.
   *
   * @param seen the folder whose names count as seen; null where there is none
   * @param folds how many folds the name measures are divided into
   * @param seed of the near misses
   * @param stdnum a Python with python-stdnum, null where there is none
   * @param presidio a Python with presidio-analyzer, null where there is none
   * @param server a running service's answer about a dataset, null where there is none
   * @param pace how long speed is measured
   */
  public record Settings(
      LabelledFolder seen,
      int folds,
      long seed,
      Path stdnum,
      Path presidio,
      DatasetServer server,
      Pace pace) {}

  LabelledFolder folder() {
    return folder;
  }

  Settings settings() {
    return settings;
  }

  /** The labelled fields with their verdicts, judged once for all measures. */
  List<FidesField> fields() {
    if (fields == null) {
      fields = FidesFields.judged(folder);
    }
    return fields;
  }
}
