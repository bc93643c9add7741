package io.tenure.policy.usecase.answer;

import io.tenure.policy.domain.decision.PolicyEdition;
import java.time.Instant;
import java.util.UUID;

/** The version in effect at a moment, with what a decision needs of it. */
public record ActiveVersion(
    UUID policyId,
    int number,
    Instant effectiveFrom,
    boolean unapprovedRuns,
    PolicyEdition edition) {}
