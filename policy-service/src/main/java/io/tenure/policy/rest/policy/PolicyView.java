package io.tenure.policy.rest.policy;

import io.tenure.policy.domain.life.Policy;
import io.tenure.policy.usecase.life.PolicyReading.Overview;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A policy with its versions, without their rules. */
public record PolicyView(UUID id, String name, Instant createdAt, List<Edition> versions) {

  /** A version in short. */
  public record Edition(
      UUID id,
      int version,
      String state,
      String digest,
      Instant changedAt,
      Instant effectiveFrom) {}

  static PolicyView of(Overview overview) {
    Policy policy = overview.policy();
    return new PolicyView(
        policy.id(),
        policy.name(),
        policy.createdAt(),
        overview.versions().stream()
            .map(
                v ->
                    new Edition(
                        v.id(),
                        v.number(),
                        overview.timeline().state(v.stage(), v.effectiveFrom()),
                        v.digest(),
                        v.changedAt(),
                        v.effectiveFrom()))
            .toList());
  }
}
