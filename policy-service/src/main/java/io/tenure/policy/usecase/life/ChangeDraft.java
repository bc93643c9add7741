package io.tenure.policy.usecase.life;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.life.Step;
import io.tenure.policy.domain.rule.PolicyContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Gives a draft other content, or makes the next draft from an earlier version. */
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
      UUID policyId, int number, long revision, PolicyContent content, Actor by) {
    return store
        .lock(policyId, number)
        .onItem()
        .ifNull()
        .failWith(() -> PolicyReading.notFound(PolicyError.VERSION_NOT_FOUND))
        .map(
            version -> {
              version.requireDraft();
              if (version.revision() != revision) {
                throw new TenureException(
                    KitError.PRECONDITION_FAILED, "Somebody changed the draft: read it again.");
              }
              return version.changed(
                  content, check.check(content), UUID.randomUUID(), by, clock.instant());
            })
        .chain(store::save);
  }

  /** The next draft, with the content of an earlier version. */
  @WithTransaction
  public Uni<PolicyVersion> next(UUID policyId, int from, Actor by) {
    UUID id = identity.newId();
    UUID step = identity.newId();
    Instant now = clock.instant();
    return store
        .lock(policyId, from)
        .onItem()
        .ifNull()
        .failWith(() -> PolicyReading.notFound(PolicyError.VERSION_NOT_FOUND))
        .chain(
            source ->
                store
                    .versions(policyId)
                    .map(
                        versions ->
                            PolicyVersion.draft(
                                id,
                                policyId,
                                versions.getLast().number() + 1,
                                check.catalogueVersion(),
                                source.content(),
                                check.check(source.content()),
                                new Step(step, Step.Action.CREATED, by, now, null))))
        .chain(store::add);
  }
}
