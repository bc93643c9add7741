package io.tenure.classification.usecase.detector;

import io.tenure.classification.domain.detect.custom.Detector;
import io.tenure.classification.domain.detect.custom.DetectorCheck;
import io.tenure.classification.domain.detect.custom.DetectorVersion;
import io.tenure.classification.domain.detect.custom.Fault;
import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.kit.problem.TenureException;
import java.util.Comparator;
import java.util.List;

/** Turns what is wrong with a detector into a refusal. */
final class Soundness {

  private static final int MOST_DETECTORS = 100;
  private static final int MOST_WORDS = 50_000;

  private Soundness() {}

  /**
   * How weak the detector is in truth.
   *
   * @throws TenureException with all {@code faults}, under the code of the gravest
   */
  static double measured(Detector detector) {
    DetectorCheck.Result result = DetectorCheck.of(detector);
    result.faults().stream()
        .min(Comparator.comparing(Fault::kind))
        .ifPresent(
            gravest -> {
              throw new TenureException(code(gravest.kind()), gravest.sentence())
                  .with("faults", result.faults());
            });
    return result.measuredChance();
  }

  /** All enabled detectors together stay within what a scan can carry. */
  static void together(List<DetectorVersion> enabled) {
    int words =
        enabled.stream()
            .map(v -> v.detector().values())
            .mapToInt(values -> values == null ? 0 : values.words().size())
            .sum();
    if (enabled.size() > MOST_DETECTORS || words > MOST_WORDS) {
      throw new TenureException(
          ClassificationError.DETECTOR_TOO_MANY,
          "At most %d detectors with %d words together take part; disable others."
              .formatted(MOST_DETECTORS, MOST_WORDS));
    }
  }

  private static ClassificationError code(Fault.Kind kind) {
    return switch (kind) {
      case CATEGORY -> ClassificationError.CATEGORY_UNKNOWN;
      case DEFINITION -> ClassificationError.DETECTOR_UNFIT;
      case PATTERN -> ClassificationError.DETECTOR_PATTERN_REFUSED;
      case TEST -> ClassificationError.DETECTOR_TESTS_FAILED;
    };
  }
}
