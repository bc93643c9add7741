package io.tenure.consent.domain.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final Instant NOW = Instant.parse("2026-05-03T10:00:00Z");

  @Test
  void eachCallerHasItsOwnShareOfTheWindow() {
    RateLimit limit = new RateLimit(2, Duration.ofMinutes(1));

    assertThat(limit.allows("a", NOW)).isTrue();
    assertThat(limit.allows("a", NOW)).isTrue();
    assertThat(limit.allows("a", NOW.plusSeconds(59))).isFalse();
    assertThat(limit.allows("b", NOW.plusSeconds(59))).isTrue();
    assertThat(limit.allows("a", NOW.plusSeconds(60))).isTrue();
  }

  @Test
  void aFloodOfCallersFindsABound() {
    RateLimit limit = new RateLimit(1, Duration.ofMinutes(1));
    int allowed = 0;
    for (int i = 0; i < 60_000; i++) {
      allowed += limit.allows("caller " + i, NOW) ? 1 : 0;
    }

    assertThat(allowed).isEqualTo(50_001);
  }
}
