package io.tenure.disposal.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

  @Test
  void aBatchIsKeptToAboutASecond() {
    assertThat(Pace.next(100, Duration.ofSeconds(2))).isEqualTo(50);
    assertThat(Pace.next(100, Duration.ofMillis(800))).isEqualTo(125);
  }

  @Test
  void itGrowsByDoublingAtMost() {
    assertThat(Pace.next(40, Duration.ofMillis(1))).isEqualTo(80);
    assertThat(Pace.next(1, Duration.ofMillis(1))).isEqualTo(Pace.FIRST);
    assertThat(Pace.next(Pace.MOST, Duration.ofNanos(0))).isEqualTo(Pace.MOST);
  }

  @Test
  void aSlowSystemStillGetsOne() {
    assertThat(Pace.next(1, Duration.ofMinutes(1))).isEqualTo(1);
    assertThat(Pace.next(0, Duration.ofMinutes(1))).isEqualTo(Pace.FIRST);
  }
}
