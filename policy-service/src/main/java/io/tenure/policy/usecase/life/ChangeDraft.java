package io.tenure.policy.usecase.life;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.audit.Act;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.life.Step;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.usecase.catalogue.LayerStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Gives a draft other content, or makes the next version from an earlier one. */
@ApplicationScoped
public class ChangeDraft {
  private final PolicyStore store;
  private final DraftCheck check;
  private final LayerStore layers;
  private final LifeJournal journal;
  private final RequestIdentity identity;
  private final Clock clock;

  ChangeDraft(
      PolicyStore store,
      DraftCheck check,
      LayerStore layers,
      LifeJournal journal,
      RequestIdentity identity,
      Clock clock) {
    this.store = store;
    this.check = check;
    this.layers = layers;
    this.journal = journal;
    this.identity = identity;
    this.clock = clock;
  }

  /**
   * @param revision the revision that the author saw
   */
  @WithTransaction
  public Uni<PolicyVersion> change(
      UUID policyId, int number, long revision, PolicyContent content, Why why) {
    return store
        .lock(policyId, number)
        .onItem()
        .ifNull()
        .failWith(() -> PolicyReading.notFound(PolicyError.VERSION_NOT_FOUND))
        .invoke(version -> requireSeen(version, revision))
        .chain(
            before ->
                check
                    .check(policyId, number, content)
                    .map(
                        checked ->
                            before.changed(
                                content,
                                checked.findings(),
                                checked.ref(),
                                why.taken(UUID.randomUUID(), clock.instant())))
                    .chain(store::save)
                    .chain(after -> journal.write(Act.Kind.DRAFT_CHANGED, before, after)));
  }

  /** The next draft, with the content of an earlier version. */
  @WithTransaction
  public Uni<PolicyVersion> next(UUID policyId, int from, Why why) {
    UUID id = identity.newId();
    Step.Taken created = why.taken(identity.newId(), clock.instant());
    return source(policyId, from)
        .chain(source -> draft(source, id, created))
        .chain(draft -> added(Act.Kind.DRAFT_CREATED, draft));
  }

  /**
   * A new version with the content of one that was in effect, submitted at once: what is left is
   * that another person approves it and puts it into effect.
   */
  @WithTransaction
  public Uni<PolicyVersion> rollBack(UUID policyId, int to, Why why) {
    Instant now = clock.instant();
    UUID id = identity.newId();
    Step.Taken created = why.taken(identity.newId(), now);
    Step.Taken submitted = why.taken(identity.newId(), now.plusNanos(1_000));
    return source(policyId, to)
        .invoke(source -> source.requireWasInEffect(now))
        .chain(source -> draft(source, id, created))
        .chain(
            draft ->
                check
                    .check(policyId, draft.number(), draft.content())
                    .call(checked -> layers.keep(checked.edition()))
                    .map(checked -> draft.submitted(checked.findings(), checked.ref(), submitted)))
        .chain(version -> added(Act.Kind.VERSION_ROLLED_BACK, version));
  }

  /** In the journal under its own step also where a repetition finds the version already there. */
  private Uni<PolicyVersion> added(Act.Kind kind, PolicyVersion version) {
    return store.add(version).call(() -> journal.write(kind, null, version));
  }

  private static void requireSeen(PolicyVersion version, long revision) {
    version.requireDraft();
    if (version.revision() != revision) {
      throw new TenureException(
          KitError.PRECONDITION_FAILED, "Somebody changed the draft: read it again.");
    }
  }

  private Uni<PolicyVersion> source(UUID policyId, int number) {
    return store
        .lock(policyId, number)
        .onItem()
        .ifNull()
        .failWith(() -> PolicyReading.notFound(PolicyError.VERSION_NOT_FOUND));
  }

  private Uni<PolicyVersion> draft(PolicyVersion source, UUID id, Step.Taken created) {
    return store
        .versions(source.policyId())
        .map(versions -> versions.getLast().number() + 1)
        .chain(
            number ->
                check
                    .check(source.policyId(), number, source.content())
                    .map(
                        checked ->
                            PolicyVersion.draft(
                                id,
                                source.policyId(),
                                number,
                                checked.ref(),
                                source.content(),
                                checked.findings(),
                                created)));
  }
}
