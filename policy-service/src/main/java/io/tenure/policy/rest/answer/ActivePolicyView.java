package io.tenure.policy.rest.answer;

import io.tenure.policy.usecase.answer.ActiveVersion;
import java.time.Instant;
import java.util.UUID;

/** The version in effect. */
public record ActivePolicyView(
    UUID policyId,
    int version,
    String versionId,
    String digest,
    Instant effectiveFrom,
    boolean unapprovedRuns) {
  static ActivePolicyView of(ActiveVersion active) {
    return new ActivePolicyView(
        active.policyId(),
        active.number(),
        active.edition().versionId(),
        active.edition().digest(),
        active.effectiveFrom(),
        active.unapprovedRuns());
  }
}
