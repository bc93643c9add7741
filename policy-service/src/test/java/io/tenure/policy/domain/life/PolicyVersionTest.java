package io.tenure.policy.domain.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.rule.PolicyContent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PolicyVersionTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  @Test
  void aVersionCanBeWithdrawnUntilShortlyBeforeItTakesEffect() {
    assertThat(scheduled(Duration.ofMinutes(6)).withdrawn(step("carol", "wrong day")).stage())
        .isEqualTo(Stage.WITHDRAWN);
    for (Duration ahead : List.of(Duration.ofMinutes(5), Duration.ZERO, Duration.ofDays(-1))) {
      assertThatThrownBy(() -> scheduled(ahead).withdrawn(step("carol", "too late")))
          .isInstanceOfSatisfying(
              TenureException.class,
              e -> assertThat(e.errorCode().code()).isEqualTo("policy.version-in-effect"));
    }
  }

  @Test
  void whatWasWithdrawnStaysSoAndKeepsItsHistory() {
    PolicyVersion withdrawn = draft().withdrawn(step("alice", "no longer needed"));
    assertThat(withdrawn.stage()).isEqualTo(Stage.WITHDRAWN);
    assertThat(withdrawn.effectiveFrom()).isNull();
    assertThat(withdrawn.content()).isEqualTo(draft().content());
    assertThat(withdrawn.steps().getLast().reason()).isEqualTo("no longer needed");
    assertThat(withdrawn.steps().getLast().by().subject()).isEqualTo("alice");
    assertThat(withdrawn.steps().getLast().at()).isEqualTo(NOW);
    assertThatThrownBy(() -> withdrawn.withdrawn(step("alice", "again")))
        .isInstanceOfSatisfying(
            TenureException.class,
            e -> assertThat(e.errorCode().code()).isEqualTo("policy.version-withdrawn"));
    assertThatThrownBy(() -> withdrawn.submitted(List.of(), step("alice", null)))
        .isInstanceOf(TenureException.class);
    assertThatThrownBy(() -> withdrawn.activated(NOW, false, step("alice", null)))
        .isInstanceOf(TenureException.class);
    assertThat(Stage.WITHDRAWN.shown(null, null, NOW)).isEqualTo("WITHDRAWN");
  }

  @Test
  void onlyWhatWasInEffectComesBack() {
    scheduled(Duration.ZERO).requireWasInEffect(NOW);
    scheduled(Duration.ofDays(-1)).requireWasInEffect(NOW);
    for (PolicyVersion never : List.of(draft(), scheduled(Duration.ofSeconds(1)))) {
      assertThatThrownBy(() -> never.requireWasInEffect(NOW))
          .isInstanceOfSatisfying(
              TenureException.class,
              e -> assertThat(e.errorCode().code()).isEqualTo("policy.version-never-in-effect"));
    }
  }

  private static PolicyVersion scheduled(Duration ahead) {
    PolicyVersion submitted = draft().submitted(List.of(), step("alice", null));
    return submitted
        .approved(submitted.digest(), step("bob", "as agreed"))
        .activated(NOW.plus(ahead), false, step("bob", null));
  }

  private static PolicyVersion draft() {
    return PolicyVersion.draft(
        UUID.randomUUID(),
        UUID.randomUUID(),
        1,
        "c",
        new PolicyContent(List.of(), List.of(), List.of()),
        List.of(),
        step("alice", "first"));
  }

  private static Step.Taken step(String subject, String reason) {
    return new Step.Taken(UUID.randomUUID(), Actor.stored("urn:test", subject), NOW, reason);
  }
}
