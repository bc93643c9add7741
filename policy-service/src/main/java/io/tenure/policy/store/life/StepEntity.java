package io.tenure.policy.store.life;

import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.life.Step;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code policy_step}. */
@Entity
@Table(name = "policy_step")
class StepEntity {
  @Id UUID id;

  @Column(name = "version_id", nullable = false)
  UUID versionId;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false)
  Step.Action action;

  @Column(name = "actor_issuer", nullable = false)
  String actorIssuer;

  @Column(name = "actor_subject", nullable = false)
  String actorSubject;

  @Column(nullable = false)
  Instant at;

  String digest;

  String reason;

  protected StepEntity() {}

  StepEntity(UUID versionId, Step step) {
    this.id = step.id();
    this.versionId = versionId;
    this.action = step.action();
    this.actorIssuer = step.by().issuer();
    this.actorSubject = step.by().subject();
    this.at = step.at();
    this.digest = step.digest();
    this.reason = step.reason();
  }

  Step toStep() {
    return new Step(id, action, Actor.stored(actorIssuer, actorSubject), at, digest, reason);
  }
}
