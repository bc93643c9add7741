package io.tenure.disposal.domain.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.kit.security.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanaryTest {

  private static Run run(int released, Map<String, Long> counts) {
    return new Run(
        UUID.randomUUID(),
        RunState.RUNNING,
        new Run.Order(UUID.randomUUID(), List.of(), List.of("ERASE"), 1_000, null),
        Actor.system("test"),
        Instant.EPOCH,
        "sha256:0",
        1_000,
        new Run.Basis(1, "v", "sha256:1"),
        1,
        List.of(),
        Instant.EPOCH,
        false,
        released,
        null,
        null,
        Instant.EPOCH,
        null,
        counts);
  }

  @Test
  void oneGoesFirstUntilItIsCertified() {
    assertThat(Canary.allowance(run(0, Map.of("READY", 1_000L)))).isEqualTo(1);
    // Neither exempt nor cancelled items tell whether erasing works.
    assertThat(Canary.allowance(run(0, Map.of("READY", 900L, "EXEMPT", 100L)))).isEqualTo(1);
  }

  @Test
  void thenTenThenTheRest() {
    Run one = run(0, Map.of("READY", 999L, "CERTIFIED", 1L));
    assertThat(Canary.allowance(one)).isEqualTo(10);
    assertThat(Canary.passed(one)).isFalse();
    assertThat(Canary.passed(run(0, Map.of("READY", 989L, "CERTIFIED", 11L)))).isTrue();
    assertThat(Canary.allowance(run(1_000, Map.of("READY", 989L)))).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void whatWasSentIsWaitedForBeforeTheNextGoes() {
    for (String sent : List.of("INTENT", "UNKNOWN", "VERIFYING", "ERASED")) {
      assertThat(Canary.allowance(run(0, Map.of("READY", 999L, sent, 1L)))).as(sent).isZero();
      assertThat(Canary.allowance(run(0, Map.of("READY", 998L, "CERTIFIED", 1L, sent, 1L))))
          .as(sent)
          .isZero();
    }
    assertThat(Canary.failed(run(0, Map.of("READY", 999L, "UNKNOWN", 1L)))).isFalse();
    Run later = run(1_000, Map.of("READY", 900L, "UNKNOWN", 100L));
    assertThat(Canary.allowance(later)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void troubleInTheCanaryStopsTheRest() {
    Run trouble = run(0, Map.of("READY", 995L, "CERTIFIED", 4L, "NEEDS_ATTENTION", 1L));
    assertThat(Canary.failed(trouble)).isTrue();
  }

  @Test
  void afterTheCanaryOneSickRecordDoesNotStopTheOthers() {
    Run later = run(1_000, Map.of("READY", 500L, "CERTIFIED", 499L, "NEEDS_ATTENTION", 1L));
    assertThat(Canary.failed(later)).isFalse();
    assertThat(Canary.allowance(later)).isEqualTo(Integer.MAX_VALUE);
  }
}
