package io.tenure.classification.cli.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CountsTest {

  @Test
  void precisionRecallAndF1ByHand() {
    Counts counts =
        Counts.NONE
            .and(true, true)
            .and(true, true)
            .and(true, true)
            .and(false, true)
            .and(true, false)
            .and(true, false)
            .and(false, false);
    assertThat(counts).isEqualTo(new Counts(3, 1, 2, 1));
    assertThat(counts.total()).isEqualTo(7);
    assertThat(counts.precision()).isEqualTo(0.75);
    assertThat(counts.recall()).isEqualTo(0.6);
    assertThat(counts.f1()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(counts.alarmRate()).isEqualTo(0.5);
  }

  @Test
  void whatIsNotDefinedIsNoNumberAndNoZero() {
    assertThat(Counts.NONE.precision()).isNaN();
    assertThat(Counts.NONE.recall()).isNaN();
    assertThat(Counts.NONE.f1()).isNaN();
    assertThat(Counts.NONE.alarmRate()).isNaN();
    assertThat(new Counts(0, 0, 2, 5).f1()).as("something was there and not found").isZero();
  }
}
