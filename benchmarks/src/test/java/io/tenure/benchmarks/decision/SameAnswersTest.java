package io.tenure.benchmarks.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameAnswersTest {

  @Test
  void theBaselineDecidesWhatTheEngineDecides() {
    assertThat(SameAnswers.check(50)).isEqualTo(64L * 200 * 10);
  }
}
