package io.tenure.policy.usecase.answer;

import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.decision.ProfileForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Compiles the active version for profiles. */
@ApplicationScoped
public class CompilePlans {
  private final ActivePolicy active;
  private final KnownPlans plans;

  CompilePlans(ActivePolicy active, KnownPlans plans) {
    this.active = active;
    this.plans = plans;
  }

  /** One plan for each profile, in their order. */
  public Plans compile(Instant asOf, List<Profile> profiles) {
    profiles.forEach(ProfileForm::require);
    Instant moment = active.moment(asOf);
    ActiveVersion version = active.at(moment);
    return new Plans(
        version.edition().versionId(),
        version.edition().digest(),
        profiles.stream().map(profile -> plans.plan(version, profile, moment)).toList());
  }

  /** Plans of one policy version. */
  public record Plans(String policyVersionId, String policyDigest, List<RetentionPlan> plans) {
    /**
     * Changes exactly when a plan, a profile or the policy version changes. What a plan does is in
     * its own digest.
     */
    public String digest() {
      return PlanJson.digest(
          List.of(
              policyVersionId,
              policyDigest,
              plans.stream().map(RetentionPlan::digest).toList(),
              plans.stream().map(RetentionPlan::profile).toList()));
    }
  }
}
