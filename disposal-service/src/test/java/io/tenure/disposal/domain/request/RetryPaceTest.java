package io.tenure.disposal.domain.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPaceTest {
  @Test
  void itWaitsEverLongerAndNeverLongerThanAnHour() {
    assertThat(RetryPace.after(1)).isEqualTo(Duration.ofSeconds(30));
    assertThat(RetryPace.after(2)).isEqualTo(Duration.ofMinutes(1));
    for (int attempts = 1; attempts < 1000; attempts++) {
      assertThat(RetryPace.after(attempts + 1))
          .isGreaterThanOrEqualTo(RetryPace.after(attempts))
          .isLessThanOrEqualTo(Duration.ofHours(1));
    }
    assertThat(RetryPace.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
  }
}
