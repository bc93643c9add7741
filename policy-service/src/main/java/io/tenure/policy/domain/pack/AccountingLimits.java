package io.tenure.policy.domain.pack;

import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import java.util.List;
import java.util.Set;

/**
 * Narrows business limits for accounting records to the countries of the controllers that were
 * named. Records of another controller, whose duties to keep nobody asked for, have no rule then
 * and stay.
 */
record AccountingLimits(List<String> countries) {

  private static final Set<String> KINDS = Set.of("INVOICE", "PAYMENT", "ORDER");

  static AccountingLimits of(ProposalRequest request) {
    return new AccountingLimits(
        request.seats().stream().map(Jurisdiction::country).distinct().sorted().toList());
  }

  Rule narrowed(Rule rule) {
    Scope scope = rule.scope();
    boolean everywhere =
        !rule.minimum()
            && !rule.law()
            && scope.controllerJurisdictions().isEmpty()
            && scope.datasetKinds().stream().anyMatch(KINDS::contains);
    return everywhere ? within(rule, scope) : rule;
  }

  private Rule within(Rule rule, Scope scope) {
    return rule.withScope(
        new Scope(
            scope.subjectJurisdictions(),
            countries,
            scope.categories(),
            scope.datasetKinds(),
            scope.datasets(),
            scope.systems(),
            scope.purposes(),
            scope.sensitivities()));
  }
}
