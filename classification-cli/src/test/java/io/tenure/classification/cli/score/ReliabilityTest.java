package io.tenure.classification.cli.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {

  @Test
  void errorByHand() {
    Reliability reliability = new Reliability();
    // Bin 0.9: stated 0.95 on average, right 3 of 4. Bin 0.6: stated 0.6, right 1 of 1.
    reliability.add(1.0, true);
    reliability.add(0.9, true);
    reliability.add(0.95, true);
    reliability.add(0.95, false);
    reliability.add(0.6, true);
    assertThat(reliability.total()).isEqualTo(5);
    assertThat(reliability.bins()).hasSize(2);
    assertThat(reliability.bins().getLast().answers()).isEqualTo(4);
    assertThat(reliability.error()).isCloseTo(0.2 * 4 / 5 + 0.4 / 5, within(1e-12));
  }

  @Test
  void tooSureAndTooShyDoNotCancelOut() {
    Reliability reliability = new Reliability();
    reliability.add(0.95, false);
    reliability.add(0.05, true);
    assertThat(reliability.error()).isCloseTo(0.95, within(1e-12));
    assertThat(new Reliability().error()).isNaN();
  }
}
