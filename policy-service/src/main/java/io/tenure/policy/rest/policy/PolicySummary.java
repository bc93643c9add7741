package io.tenure.policy.rest.policy;

import io.tenure.policy.domain.life.Policy;
import java.time.Instant;
import java.util.UUID;

/** A policy in a list. */
public record PolicySummary(UUID id, String name, Instant createdAt) {
  static PolicySummary of(Policy policy) {
    return new PolicySummary(policy.id(), policy.name(), policy.createdAt());
  }
}
