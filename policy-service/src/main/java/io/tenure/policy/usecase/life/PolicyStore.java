package io.tenure.policy.usecase.life;

import io.smallrye.mutiny.Uni;
import io.tenure.policy.domain.life.Policy;
import io.tenure.policy.domain.life.PolicyVersion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Policies and their versions. Takes part in the transaction or session of its caller. */
public interface PolicyStore {

  /**
   * @return the policy that is there afterwards: the given one, or an earlier one with the same id
   * @throws io.tenure.kit.problem.TenureException {@code policy.name-taken}
   */
  Uni<Policy> add(Policy policy);

  /** Null where there is none. */
  Uni<Policy> find(UUID id);

  /** Ordered by id, after the given one. */
  Uni<List<Policy>> list(UUID after, int limit);

  /** Adds a version with its steps; one that exists already stays as it is. */
  Uni<PolicyVersion> add(PolicyVersion version);

  /** Null where there is none. */
  Uni<PolicyVersion> find(UUID policyId, int number);

  /** The same, locked until the transaction ends. */
  Uni<PolicyVersion> lock(UUID policyId, int number);

  /**
   * Digest of the catalogue that the last version before this one was submitted with; null where
   * there is none.
   */
  Uni<String> catalogueDigestBefore(UUID policyId, int number);

  /** All versions of a policy in order, without their rules. */
  Uni<List<VersionSummary>> versions(UUID policyId);

  /** The version that takes effect at exactly that moment; null where none does. */
  Uni<PolicyVersion> takingEffectAt(Instant moment);

  /** Stores the next form of a version together with its last step. */
  Uni<PolicyVersion> save(PolicyVersion version);

  /** When activated versions of all policies take effect, ascending. Serialises activations. */
  Uni<List<Instant>> lockActivations();

  /** The version in effect at a moment and all that take effect later, in that order. */
  Uni<List<PolicyVersion>> inEffectOrScheduled(Instant moment);

  /** When activated versions take effect, ascending. */
  Uni<List<Instant>> activations();
}
