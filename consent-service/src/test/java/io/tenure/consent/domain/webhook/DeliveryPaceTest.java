package io.tenure.consent.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DeliveryPaceTest {
  @Test
  void callsAreTriedForDaysEverLaterAndNotAllAtOnce() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Duration total = Duration.ZERO;
    for (int attempts = 1; attempts < DeliveryPace.MOST_ATTEMPTS; attempts++) {
      Duration wait = DeliveryPace.after(attempts, random);
      assertThat(wait).as("seed %d", seed).isBetween(Duration.ofSeconds(8), Duration.ofHours(15));
      total = total.plus(wait);
    }
    assertThat(total).as("seed %d", seed).isBetween(Duration.ofDays(3), Duration.ofDays(7));
    assertThat(DeliveryPace.after(3, random)).isNotEqualTo(DeliveryPace.after(3, random));
    assertThat(DeliveryPace.after(1, random)).isLessThan(Duration.ofSeconds(13));
  }
}
