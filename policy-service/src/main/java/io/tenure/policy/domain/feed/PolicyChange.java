package io.tenure.policy.domain.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * What became of a policy version, for other services.
 *
 * @param digest of the version; null for a draft that was withdrawn
 * @param effectiveFrom when it takes or took effect; null before that is known
 * @param at when it happened: the step, or for ACTIVATED and SUPERSEDED the instant of the change
 */
public record PolicyChange(
    Kind kind,
    UUID policyId,
    UUID versionId,
    int number,
    String digest,
    Instant effectiveFrom,
    Instant at) {

  /** Each happens to a version at most once. */
  public enum Kind {
    SUBMITTED,
    APPROVED,
    /** It takes effect at {@code effectiveFrom}, which may be this very moment. */
    SCHEDULED,
    /** It is in effect. */
    ACTIVATED,
    /** Another one is in effect instead. */
    SUPERSEDED,
    /** It never takes effect. */
    WITHDRAWN
  }
}
