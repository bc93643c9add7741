package io.tenure.policy.domain.map;

import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.map.DataMap.Dataset;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import java.util.List;

/** Whether some record of a dataset may be covered by a rule. */
final class Coverage {

  private Coverage() {}

  /**
   * Some field of some record, whatever the jurisdictions and legal bases that records may have.
   */
  static boolean possible(Rule rule, String system, Dataset dataset) {
    Scope scope = rule.scope();
    Scope anywhere = anywhere(scope);
    Profile profile = dataset.profile(system, null, null);
    return Places.possible(scope.subjectJurisdictions(), dataset.jurisdiction(), rule.minimum())
        && Places.possible(scope.controllerJurisdictions(), dataset.controller(), rule.minimum())
        && dataset.personal().stream()
            .anyMatch(field -> anywhere.covers(profile, field.inProfile(), true));
  }

  /** The same, jurisdictions and fields aside. */
  static boolean concerns(Rule rule, String system, Dataset dataset) {
    return anywhere(rule.scope()).mayCover(dataset.profile(system, null, null), true);
  }

  private static Scope anywhere(Scope scope) {
    return new Scope(
        List.of(),
        List.of(),
        scope.categories(),
        scope.datasetKinds(),
        scope.datasets(),
        scope.systems(),
        scope.purposes(),
        scope.sensitivities(),
        scope.legalBases(),
        scope.except());
  }
}
