package io.tenure.policy.domain.decision;

import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.rule.Rule;
import java.util.List;
import java.util.Set;

/** Whether a minimum may be held against a person who asks for erasure. */
final class ErasureGround {

  private ErasureGround() {}

  /**
   * Only a statutory duty can be a ground, it must be a duty and not a mere permission, and every
   * regime that applies to the person must accept the law it stands in.
   */
  static boolean valid(Rule rule, PolicyEdition policy, Profile profile) {
    if (!rule.law()) {
      return false;
    }
    Set<ErasureRegime> regimes = ErasureRegime.of(profile);
    return rule.obligations().stream()
        .flatMap(id -> policy.catalogue().obligation(id).stream())
        .filter(listed -> !listed.obligation().permissionOnly())
        .anyMatch(listed -> accepted(listed.regulation().jurisdictions(), regimes));
  }

  private static boolean accepted(List<String> laws, Set<ErasureRegime> regimes) {
    return regimes.stream().allMatch(regime -> laws.stream().anyMatch(regime::accepts));
  }
}
