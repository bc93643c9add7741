package io.tenure.policy.usecase.answer;

import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.decision.PlanCompiler;
import io.tenure.policy.domain.decision.PolicyChange;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.decision.PreparedProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;

/**
 * Keeps the plans of the latest version that were asked for last, and those of the version before:
 * after a change only those are compiled anew whose profiles it touches. Questions about older
 * versions are answered and not kept.
 */
@ApplicationScoped
public class KnownPlans {

  /** About five kilobytes each. */
  private static final int KEPT = 2_000;

  private volatile Generation latest;

  private record Known(Instant asOf, RetentionPlan plan) {}

  /**
   * @param change from the version before; null without one
   */
  private record Generation(
      ActiveVersion version,
      Map<Profile, Known> plans,
      Map<Profile, Known> before,
      PolicyChange change) {

    Generation(ActiveVersion version, Map<Profile, Known> before, PolicyChange change) {
      this(version, Collections.synchronizedMap(new Bounded<>(KEPT)), before, change);
    }

    RetentionPlan plan(Profile profile, Instant moment) {
      PolicyEdition edition = version.edition();
      Known known = plans.get(profile);
      if (known != null
          && PreparedProfile.era(edition, known.asOf) == PreparedProfile.era(edition, moment)) {
        return known.plan;
      }
      Known old = before.remove(profile);
      RetentionPlan plan =
          old == null
              ? PlanCompiler.compile(edition, profile, moment)
              : change.recompile(old.plan, old.asOf, moment);
      plans.put(profile, new Known(moment, plan));
      return plan;
    }
  }

  /**
   * The plan of a version for a profile.
   *
   * @param moment of the question
   */
  public RetentionPlan plan(ActiveVersion version, Profile profile, Instant moment) {
    Generation generation = generation(version);
    return generation == null
        ? PlanCompiler.compile(version.edition(), profile, moment)
        : generation.plan(profile, moment);
  }

  /** Null for a version that came before the latest one. */
  private Generation generation(ActiveVersion version) {
    Generation now = latest;
    if (now == null || !now.version.edition().equals(version.edition())) {
      now = next(version);
    }
    return now.version.edition().equals(version.edition()) ? now : null;
  }

  private synchronized Generation next(ActiveVersion version) {
    Generation now = latest;
    if (now == null) {
      latest = new Generation(version, new Bounded<>(0), null);
    } else if (!now.version.edition().equals(version.edition())
        && !version.effectiveFrom().isBefore(now.version.effectiveFrom())) {
      latest =
          new Generation(
              version, now.plans, PolicyChange.between(now.version.edition(), version.edition()));
    }
    return latest;
  }
}
