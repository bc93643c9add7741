package io.tenure.policy.usecase.life;

import io.smallrye.mutiny.Uni;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.domain.feed.PolicyChange;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.life.Step;
import io.tenure.policy.usecase.audit.AuditTrail;
import io.tenure.policy.usecase.feed.FeedWriter;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes what happened to a version into audit log and feed, within the transaction of the act. */
@ApplicationScoped
class LifeJournal {
  private final AuditTrail audit;
  private final FeedWriter feed;

  LifeJournal(AuditTrail audit, FeedWriter feed) {
    this.audit = audit;
    this.feed = feed;
  }

  /**
   * @param before the version before the act; null for a new one
   * @param after the version with the step of the act as its last
   */
  Uni<PolicyVersion> write(Act.Kind kind, PolicyVersion before, PolicyVersion after) {
    Step step = after.steps().getLast();
    return audit
        .record(act(kind, step, before, after))
        .chain(() -> tell(after, step))
        .replaceWith(after);
  }

  private static Act act(Act.Kind kind, Step step, PolicyVersion before, PolicyVersion after) {
    return new Act(
        step.id(),
        step.at(),
        step.by(),
        kind,
        Act.Target.version(after.policyId(), after.number()),
        before == null ? null : before.fingerprint(),
        after.fingerprint(),
        step.reason());
  }

  private Uni<Void> tell(PolicyVersion version, Step step) {
    PolicyChange.Kind kind = kind(step.action());
    return kind == null
        ? Uni.createFrom().voidItem()
        : feed.append(
            new PolicyChange(
                kind,
                version.policyId(),
                version.id(),
                version.number(),
                version.digest(),
                version.effectiveFrom(),
                step.at()));
  }

  /** Null for what is no business of other services. */
  private static PolicyChange.Kind kind(Step.Action action) {
    return switch (action) {
      case CREATED, CHANGED -> null;
      case SUBMITTED -> PolicyChange.Kind.SUBMITTED;
      case APPROVED -> PolicyChange.Kind.APPROVED;
      case ACTIVATED -> PolicyChange.Kind.SCHEDULED;
      case WITHDRAWN -> PolicyChange.Kind.WITHDRAWN;
    };
  }
}
