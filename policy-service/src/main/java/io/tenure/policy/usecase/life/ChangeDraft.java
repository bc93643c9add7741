package io.tenure.policy.usecase.life;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.life.Step;
import io.tenure.policy.domain.rule.PolicyContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Gives a draft other content, or makes the next version from an earlier one. */
@ApplicationScoped
public class ChangeDraft {
  private final PolicyStore store;
  private final DraftCheck check;
  private final RequestIdentity identity;
  private final Clock clock;

  ChangeDraft(PolicyStore store, DraftCheck check, RequestIdentity identity, Clock clock) {
    this.store = store;
    this.check = check;
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
        .invoke(
            version -> {
              version.requireDraft();
              if (version.revision() != revision) {
                throw new TenureException(
                    KitError.PRECONDITION_FAILED, "Somebody changed the draft: read it again.");
              }
            })
        .chain(
            version ->
                check
                    .check(content)
                    .map(
                        found ->
                            version.changed(
                                content, found, why.taken(UUID.randomUUID(), clock.instant()))))
        .chain(store::save);
  }

  /** The next draft, with the content of an earlier version. */
  @WithTransaction
  public Uni<PolicyVersion> next(UUID policyId, int from, Why why) {
    UUID id = identity.newId();
    Step.Taken created = why.taken(identity.newId(), clock.instant());
    return source(policyId, from).chain(source -> draft(source, id, created)).chain(store::add);
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
        .map(draft -> draft.submitted(draft.findings(), submitted))
        .chain(store::add);
  }

  private Uni<PolicyVersion> source(UUID policyId, int number) {
    return store
        .lock(policyId, number)
        .onItem()
        .ifNull()
        .failWith(() -> PolicyReading.notFound(PolicyError.VERSION_NOT_FOUND));
  }

  private Uni<PolicyVersion> draft(PolicyVersion source, UUID id, Step.Taken created) {
    return check
        .check(source.content())
        .chain(
            found ->
                store
                    .versions(source.policyId())
                    .map(
                        versions ->
                            PolicyVersion.draft(
                                id,
                                source.policyId(),
                                versions.getLast().number() + 1,
                                check.catalogueVersion(),
                                source.content(),
                                found,
                                created)));
  }
}
