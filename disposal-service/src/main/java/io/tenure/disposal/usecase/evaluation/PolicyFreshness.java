package io.tenure.disposal.usecase.evaluation;

import java.time.Instant;

/** Whether the stored plans are those of the policy version that is active now. */
public sealed interface PolicyFreshness {

  /**
   * They are.
   *
   * @param unapprovedRuns whether the approved version itself says that runs need no further
   *     approval
   * @param askedAt when policy-service said so
   */
  record Fresh(String policyVersionId, String digest, boolean unapprovedRuns, Instant askedAt)
      implements PolicyFreshness {}

  /**
   * Nobody can tell: fail closed.
   *
   * @param since when the answers stopped; null where there never was one
   */
  record Stale(String code, String detail, Instant since) implements PolicyFreshness {}
}
