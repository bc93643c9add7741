package io.tenure.classification.domain.detect.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void aHigherScoreIsNeverWorthLess() {
    for (int i = 1; i <= 100; i++) {
      assertThat(Calibration.category(i / 100.0))
          .isBetween(Calibration.category((i - 1) / 100.0), 0.99);
      assertThat(Calibration.nothing(i / 100.0))
          .isBetween(Calibration.nothing((i - 1) / 100.0), 0.99);
    }
  }
}
