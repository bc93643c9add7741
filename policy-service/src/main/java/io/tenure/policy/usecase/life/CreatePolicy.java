package io.tenure.policy.usecase.life;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tenure.kit.idempotency.RequestIdentity;
import io.tenure.policy.domain.audit.Act;
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
  private final LifeJournal journal;
  private final RequestIdentity identity;
  private final Clock clock;

  CreatePolicy(
      PolicyStore store,
      DraftCheck check,
      LifeJournal journal,
      RequestIdentity identity,
      Clock clock) {
    this.store = store;
    this.check = check;
    this.journal = journal;
    this.identity = identity;
    this.clock = clock;
  }

  /** The policy and version 1. */
  @WithTransaction
  public Uni<Created> create(String name, PolicyContent content, Why why) {
    Instant now = clock.instant();
    Policy policy = new Policy(identity.newId(), name, now);
    UUID first = identity.newId();
    Step.Taken created = why.taken(identity.newId(), now);
    return check
        .check(policy.id(), 1, content)
        .map(
            checked ->
                PolicyVersion.draft(
                    first, policy.id(), 1, checked.ref(), content, checked.findings(), created))
        .chain(draft -> store.add(policy).chain(kept -> add(kept, draft)));
  }

  private Uni<Created> add(Policy kept, PolicyVersion first) {
    return store
        .add(first)
        .call(() -> journal.write(Act.Kind.POLICY_CREATED, null, first))
        .map(version -> new Created(kept, version));
  }

  /** What was made. */
  public record Created(Policy policy, PolicyVersion version) {}
}
