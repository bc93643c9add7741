package io.tenure.policy.domain.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.catalogue.EditionRef;
import io.tenure.policy.domain.catalogue.Provenance.By;
import io.tenure.policy.domain.rule.PolicyContent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PolicyVersionTest {

  private static final EditionRef EDITION = EditionRef.named("c");
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
    assertThatThrownBy(() -> withdrawn.submitted(List.of(), EDITION, step("alice", null)))
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

  @Test
  void whatIsApprovedIsTheCatalogueToo() {
    PolicyVersion submitted = draft().submitted(List.of(), EDITION, step("alice", null));
    EditionRef changed = new EditionRef("c+org.sha256:1", "sha256:1", 1);
    assertThatThrownBy(
            () -> submitted.approved(submitted.digest(), changed, List.of(), step("bob", null)))
        .isInstanceOfSatisfying(
            TenureException.class,
            e -> assertThat(e.errorCode().code()).isEqualTo("policy.catalogue-changed"));
    PolicyVersion other = draft().submitted(List.of(), changed, step("alice", null));
    assertThat(other.digest()).isNotEqualTo(submitted.digest());
    assertThat(other.catalogue()).isEqualTo(changed);
    assertThat(
            other
                .approved(
                    other.digest(),
                    new EditionRef("c+org.sha256:1", "sha256:1", 9),
                    List.of(),
                    step("bob", null))
                .stage())
        .isEqualTo(Stage.APPROVED);
  }

  @Test
  void whoeverWroteAnObligationOfItCannotApproveIt() {
    PolicyVersion submitted = draft().submitted(List.of(), EDITION, step("alice", null));
    List<By> authors = List.of(new By("urn:test", "bob", NOW, 1));
    assertThatThrownBy(
            () -> submitted.approved(submitted.digest(), EDITION, authors, step("bob", null)))
        .isInstanceOfSatisfying(
            TenureException.class,
            e -> assertThat(e.errorCode().code()).isEqualTo("policy.four-eyes"));
    assertThat(
            submitted.approved(submitted.digest(), EDITION, authors, step("carol", null)).stage())
        .isEqualTo(Stage.APPROVED);
  }

  private static PolicyVersion scheduled(Duration ahead) {
    PolicyVersion submitted = draft().submitted(List.of(), EDITION, step("alice", null));
    return submitted
        .approved(submitted.digest(), EDITION, List.of(), step("bob", "as agreed"))
        .activated(NOW.plus(ahead), false, step("bob", null));
  }

  private static PolicyVersion draft() {
    return PolicyVersion.draft(
        UUID.randomUUID(),
        UUID.randomUUID(),
        1,
        EDITION,
        new PolicyContent(List.of(), List.of(), List.of()),
        List.of(),
        step("alice", "first"));
  }

  private static Step.Taken step(String subject, String reason) {
    return new Step.Taken(UUID.randomUUID(), Actor.stored("urn:test", subject), NOW, reason);
  }
}
