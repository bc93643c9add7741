package io.tenure.disposal.usecase.evaluation;

import io.tenure.plan.RetentionPlan;
import java.util.UUID;

/**
 * A stored plan.
 *
 * @param planId its row in table {@code plan}
 * @param mapVersion version of the data map that its profile was made from
 */
public record PlanOfProfile(long planId, UUID profileId, int mapVersion, RetentionPlan plan) {

  /** Plans with the same digest act alike. */
  public String digest() {
    return plan.digest();
  }

  /** Digest of the policy version's content. */
  public String policyDigest() {
    return plan.policyDigest();
  }
}
