package io.tenure.policy.usecase.answer;

import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.decision.PlanCompiler;
import io.tenure.policy.domain.decision.ProfileForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Compiles the active version for profiles. */
@ApplicationScoped
public class CompilePlans {
  private final ActivePolicy active;

  CompilePlans(ActivePolicy active) {
    this.active = active;
  }

  /** One plan for each profile, in their order. */
  public Plans compile(Instant asOf, List<Profile> profiles) {
    profiles.forEach(ProfileForm::require);
    Instant moment = active.moment(asOf);
    ActiveVersion version = active.at(moment);
    List<RetentionPlan> plans =
        profiles.stream()
            .map(profile -> PlanCompiler.compile(version.edition(), profile, moment))
            .toList();
    return new Plans(version.edition().versionId(), version.edition().digest(), plans);
  }

  /** Plans of one policy version. */
  public record Plans(String policyVersionId, String policyDigest, List<RetentionPlan> plans) {
    /** Changes exactly when a plan, a profile or the policy version changes. */
    public String digest() {
      return PlanJson.digest(this);
    }
  }
}
