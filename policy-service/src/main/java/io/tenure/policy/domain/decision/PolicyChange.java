package io.tenure.policy.domain.decision;

import io.tenure.plan.RetentionPlan;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * From one version of a policy to another: says whose plans can have changed, so that only those
 * are compiled anew.
 */
public final class PolicyChange {
  private final PolicyEdition after;
  private final RuleIndex changed;
  private final boolean everywhere;

  private PolicyChange(PolicyEdition after, RuleIndex changed, boolean everywhere) {
    this.after = after;
    this.changed = changed;
    this.everywhere = everywhere;
  }

  public static PolicyChange between(PolicyEdition before, PolicyEdition after) {
    List<Rule> changed = new ArrayList<>();
    addMissing(before.content().rules(), after.content().rules(), changed);
    addMissing(after.content().rules(), before.content().rules(), changed);
    boolean everywhere =
        !before.content().controllers().equals(after.content().controllers())
            || !before.catalogue().equals(after.catalogue())
            || !before.bindings().equals(after.bindings());
    return new PolicyChange(after, new RuleIndex(changed), everywhere);
  }

  private static void addMissing(List<Rule> rules, List<Rule> others, List<Rule> into) {
    Set<Rule> known = new HashSet<>(others);
    rules.stream().filter(rule -> !known.contains(rule)).forEach(into::add);
  }

  /**
   * Whether a plan for the profile can have changed: because a rule that was added, taken away or
   * changed covers one of its fields, in its old form or its new one; or because the controllers or
   * the catalogue are others, which all rules rest on.
   */
  public boolean touches(Profile profile) {
    return everywhere
        || changed.candidates(profile).stream()
            .anyMatch(
                rule ->
                    profile.fields().stream()
                        .anyMatch(field -> RuleSelection.covers(rule, profile, field)));
  }

  /**
   * The plan of the version after the change. Where nothing touches its profile it is the known one
   * under the new version's name: same groups, same digest, nothing compiled.
   *
   * @param known plan of the version before
   * @param knownAsOf the moment it was compiled for
   * @param asOf the moment of the question
   */
  public RetentionPlan recompile(RetentionPlan known, Instant knownAsOf, Instant asOf) {
    boolean sameRulesInForce = after.eras().of(knownAsOf) == after.eras().of(asOf);
    if (!sameRulesInForce || touches(known.profile())) {
      return PlanCompiler.compile(after, known.profile(), asOf);
    }
    return new RetentionPlan(
        known.profile(), after.versionId(), after.digest(), known.digest(), known.groups());
  }
}
