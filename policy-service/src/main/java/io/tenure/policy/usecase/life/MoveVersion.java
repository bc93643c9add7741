package io.tenure.policy.usecase.life;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tenure.policy.domain.PolicyError;
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
  private final Clock clock;

  MoveVersion(PolicyStore store, DraftCheck check, Clock clock) {
    this.store = store;
    this.check = check;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<PolicyVersion> submit(UUID policyId, int number, Why why) {
    return take(
        policyId,
        number,
        version ->
            check
                .check(version.content())
                .map(
                    found ->
                        version.submitted(found, why.taken(UUID.randomUUID(), clock.instant()))));
  }

  /**
   * @param digest what the approver has seen
   */
  @WithTransaction
  public Uni<PolicyVersion> approve(UUID policyId, int number, String digest, Why why) {
    return take(
        policyId,
        number,
        version -> {
          PolicyVersion approved =
              version.approved(digest, why.taken(UUID.randomUUID(), clock.instant()));
          return check
              .locks(version.content())
              .invoke(PolicyVersion::requireNoErrors)
              .replaceWith(approved);
        });
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
                take(
                    policyId,
                    number,
                    version ->
                        keepingLocks(
                            version.activated(
                                EffectiveFrom.choose(effectiveFrom, others, now),
                                runUnapproved,
                                why.taken(UUID.randomUUID(), now)),
                            now)));
  }

  /** What another activation has locked meanwhile binds, and what this one locks binds others. */
  private Uni<PolicyVersion> keepingLocks(PolicyVersion next, Instant now) {
    return store
        .inEffectOrScheduled(now)
        .invoke(
            others ->
                PolicyVersion.requireNoErrors(
                    others.stream()
                        .flatMap(
                            other ->
                                other.effectiveFrom().isBefore(next.effectiveFrom())
                                    ? check.locks(other, next.content(), now).stream()
                                    : check.locks(next, other.content(), now).stream())
                        .toList()))
        .replaceWith(next);
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
                    version -> version.withdrawn(why.taken(UUID.randomUUID(), clock.instant()))));
  }

  private Uni<PolicyVersion> move(
      UUID policyId, int number, Function<PolicyVersion, PolicyVersion> step) {
    return take(policyId, number, version -> Uni.createFrom().item(step.apply(version)));
  }

  private Uni<PolicyVersion> take(
      UUID policyId, int number, Function<PolicyVersion, Uni<? extends PolicyVersion>> step) {
    return store
        .lock(policyId, number)
        .onItem()
        .ifNull()
        .failWith(() -> PolicyReading.notFound(PolicyError.VERSION_NOT_FOUND))
        .chain(step)
        .chain(store::save);
  }
}
