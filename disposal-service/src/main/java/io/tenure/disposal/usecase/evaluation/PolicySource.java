package io.tenure.disposal.usecase.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of policy-service. Every call throws {@code policy.*} where there is no answer that
 * can be used.
 */
public interface PolicySource {

  /**
   * The policy version that is active now; empty where none is.
   *
   * @param etag tag of the last answer, null for none
   */
  Optional<ActivePolicy> active(String etag, ActivePolicy last);

  /** Plans for profiles, in their order; all of the same policy version. */
  List<RetentionPlan> plans(Instant asOf, List<Profile> profiles);

  /** The explanation in full sentences, as policy-service words it. */
  JsonNode explain(Instant asOf, String id, Profile profile, Facts facts);

  /** The active version. */
  record ActivePolicy(
      String versionId,
      String digest,
      Instant effectiveFrom,
      boolean unapprovedRuns,
      String etag) {}
}
