package io.tenure.policy.usecase.life;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.life.EffectiveFrom;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.life.Step;
import io.tenure.policy.usecase.catalogue.CurrentCatalogue;
import io.tenure.policy.usecase.catalogue.LayerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Takes a version one step further: submitted, approved, activated; or withdraws it. */
@ApplicationScoped
public class MoveVersion {
  private final PolicyStore store;
  private final DraftCheck check;
  private final CurrentCatalogue current;
  private final LayerStore layers;
  private final LifeJournal journal;
  private final Clock clock;

  MoveVersion(
      PolicyStore store,
      DraftCheck check,
      CurrentCatalogue current,
      LayerStore layers,
      LifeJournal journal,
      Clock clock) {
    this.store = store;
    this.check = check;
    this.current = current;
    this.layers = layers;
    this.journal = journal;
    this.clock = clock;
  }

  @WithTransaction
  public Uni<PolicyVersion> submit(UUID policyId, int number, Why why) {
    return step(
        policyId,
        number,
        Act.Kind.VERSION_SUBMITTED,
        version ->
            check
                .check(policyId, number, version.content())
                .map(
                    checked -> {
                      Step.Taken taken = why.taken(UUID.randomUUID(), clock.instant());
                      return new Submitted(
                          version.submitted(checked.findings(), checked.ref(), taken),
                          checked.edition());
                    })
                .call(submitted -> layers.keep(submitted.edition()))
                .map(Submitted::version));
  }

  /**
   * @param digest what the approver has seen
   */
  @WithTransaction
  public Uni<PolicyVersion> approve(UUID policyId, int number, String digest, Why why) {
    return step(
        policyId,
        number,
        Act.Kind.VERSION_APPROVED,
        version ->
            current
                .now()
                .chain(
                    edition ->
                        approved(version, edition, digest, why)
                            .call(
                                () ->
                                    check
                                        .locks(version.content(), edition)
                                        .invoke(PolicyVersion::requireNoErrors))));
  }

  private Uni<PolicyVersion> approved(
      PolicyVersion version, Edition edition, String digest, Why why) {
    return layers
        .authors(version.restsOn(edition.catalogue()), edition.ref().layerRevision())
        .map(
            authors ->
                version.approved(
                    digest, edition.ref(), authors, why.taken(UUID.randomUUID(), clock.instant())));
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
                step(
                    policyId,
                    number,
                    Act.Kind.VERSION_ACTIVATED,
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
    return current
        .now()
        .chain(
            edition ->
                store
                    .inEffectOrScheduled(now)
                    .invoke(
                        others ->
                            PolicyVersion.requireNoErrors(
                                others.stream()
                                    .flatMap(other -> locks(other, next, edition, now).stream())
                                    .toList())))
        .replaceWith(next);
  }

  /** What the one of two versions that comes first has locked says of the other one. */
  private List<Finding> locks(
      PolicyVersion other, PolicyVersion next, Edition edition, Instant now) {
    return other.effectiveFrom().isBefore(next.effectiveFrom())
        ? check.locks(other, next.content(), edition, now)
        : check.locks(next, other.content(), edition, now);
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

  /** A version, and the edition that it keeps. */
  private record Submitted(PolicyVersion version, Edition edition) {}

  private Uni<PolicyVersion> move(
      UUID policyId, int number, Act.Kind kind, Function<PolicyVersion, PolicyVersion> step) {
    return step(policyId, number, kind, version -> Uni.createFrom().item(step.apply(version)));
  }

  private Uni<PolicyVersion> step(
      UUID policyId, int number, Act.Kind kind, Function<PolicyVersion, Uni<PolicyVersion>> step) {
    return store
        .lock(policyId, number)
        .onItem()
        .ifNull()
        .failWith(() -> PolicyReading.notFound(PolicyError.VERSION_NOT_FOUND))
        .chain(
            before ->
                step.apply(before)
                    .chain(store::save)
                    .chain(after -> journal.write(kind, before, after)));
  }
}
