package io.tenure.policy.usecase.life;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.domain.life.EffectiveFrom;
import io.tenure.policy.domain.life.PolicyVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/** Takes a version one step further: submitted, approved, activated; or withdraws it. */
@ApplicationScoped
public class MoveVersion {
  private final PolicyStore store;
  private final DraftCheck check;
  private final LifeJournal journal;
  private final Clock clock;

  MoveVersion(PolicyStore store, DraftCheck check, LifeJournal journal, Clock clock) {
    this.store = store;
    this.check = check;
    this.journal = journal;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<PolicyVersion> submit(UUID policyId, int number, Why why) {
    return move(
        policyId,
        number,
        Act.Kind.VERSION_SUBMITTED,
        version ->
            version.submitted(
                check.check(version.content()), why.taken(UUID.randomUUID(), clock.instant())));
  }

  /**
   * @param digest what the approver has seen
   */
  @WithTransaction
  public Uni<PolicyVersion> approve(UUID policyId, int number, String digest, Why why) {
    return move(
        policyId,
        number,
        Act.Kind.VERSION_APPROVED,
        version -> version.approved(digest, why.taken(UUID.randomUUID(), clock.instant())));
  }

  /**
   * @param effectiveFrom null for now
   */
  @WithTransaction
  public Uni<PolicyVersion> activate(
      UUID policyId, int number, Instant effectiveFrom, boolean runUnapproved, Why why) {
    Instant now = clock.instant();
    return store
        .lockActivations()
        .chain(
            others ->
                move(
                    policyId,
                    number,
                    Act.Kind.VERSION_ACTIVATED,
                    version ->
                        version.activated(
                            EffectiveFrom.choose(effectiveFrom, others, now),
                            runUnapproved,
                            why.taken(UUID.randomUUID(), now))));
  }

  /** Takes a version back that has not taken effect. */
  @WithTransaction
  public Uni<PolicyVersion> withdraw(UUID policyId, int number, Why why) {
    return store
        .lockActivations()
        .chain(
            () ->
                move(
                    policyId,
                    number,
                    Act.Kind.VERSION_WITHDRAWN,
                    version -> version.withdrawn(why.taken(UUID.randomUUID(), clock.instant()))));
  }

  private Uni<PolicyVersion> move(
      UUID policyId, int number, Act.Kind kind, Function<PolicyVersion, PolicyVersion> step) {
    return store
        .lock(policyId, number)
        .onItem()
        .ifNull()
        .failWith(() -> PolicyReading.notFound(PolicyError.VERSION_NOT_FOUND))
        .chain(
            before ->
                store.save(step.apply(before)).chain(after -> journal.write(kind, before, after)));
  }
}
