package io.tenure.policy.usecase.life;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.policy.domain.life.Policy;
import io.tenure.policy.domain.life.PolicyVersion;
import io.tenure.policy.domain.life.Step;
import io.tenure.policy.domain.rule.PolicyContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Makes a policy with its first version as a draft. */
@ApplicationScoped
public class CreatePolicy {
  private final PolicyStore store;
  private final DraftCheck check;
  private final RequestIdentity identity;
  private final Clock clock;

  CreatePolicy(PolicyStore store, DraftCheck check, RequestIdentity identity, Clock clock) {
    this.store = store;
    this.check = check;
    this.identity = identity;
    this.clock = clock;
  }

  /** The policy and version 1. */
  @WithTransaction
  public Uni<Created> create(String name, PolicyContent content, Why why) {
    Instant now = clock.instant();
    Policy policy = new Policy(identity.newId(), name, now);
    UUID versionId = identity.newId();
    Step.Taken created = why.taken(identity.newId(), now);
    return check
        .check(content)
        .map(
            findings ->
                PolicyVersion.draft(
                    versionId,
                    policy.id(),
                    1,
                    check.catalogueVersion(),
                    content,
                    findings,
                    created))
        .chain(
            first ->
                store
                    .add(policy)
                    .chain(kept -> store.add(first).map(version -> new Created(kept, version))));
  }

  /** What was made. */
  public record Created(Policy policy, PolicyVersion version) {}
}
