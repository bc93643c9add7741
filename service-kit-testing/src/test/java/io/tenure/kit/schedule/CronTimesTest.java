package io.tenure.kit.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CronTimesTest {

  @Test
  void timesAreUtcWhateverTheSeason() {
    assertThat(CronTimes.after("0 15 2 * * ?", Instant.parse("2026-03-28T02:15:00Z")))
        .contains(Instant.parse("2026-03-29T02:15:00Z"));
    assertThat(CronTimes.after("0 15 2 * * ?", Instant.parse("2026-03-29T02:14:59Z")))
        .contains(Instant.parse("2026-03-29T02:15:00Z"));
  }

  @Test
  void offAndNever() {
    assertThat(CronTimes.after("off", Instant.EPOCH)).isEmpty();
    assertThat(CronTimes.after("0 0 0 1 1 ? 2020", Instant.parse("2026-01-01T00:00:00Z")))
        .isEmpty();
    assertThatThrownBy(() -> CronTimes.after("every day", Instant.EPOCH))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
