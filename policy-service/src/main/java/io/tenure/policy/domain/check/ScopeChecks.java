package io.tenure.policy.domain.check;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Whether a scope names only things that exist. */
record ScopeChecks(Rule rule, String place, Catalogue catalogue) {

  /** Kinds of datasets, as the data map knows them. */
  static final Set<String> DATASET_KINDS =
      Set.of(
          "CONTACT",
          "ACCOUNT",
          "LEAD",
          "OPPORTUNITY",
          "ACTIVITY",
          "CASE",
          "INVOICE",
          "ORDER",
          "PAYMENT",
          "CAMPAIGN_MEMBER",
          "CONSENT",
          "ATTACHMENT",
          "NOTE",
          "AUDIT",
          "PRODUCT",
          "USER",
          "LINK",
          "REFERENCE_DATA",
          "TECHNICAL");

  private static final Set<String> SENSITIVITIES = Set.of("HIGH", "MODERATE", "LOW", "UNKNOWN");

  List<Finding> check() {
    Scope scope = rule.scope();
    List<Finding> findings = new ArrayList<>();
    each(
        findings,
        scope.subjectJurisdictions(),
        Jurisdiction::known,
        Code.JURISDICTION_UNKNOWN,
        ".subjectJurisdictions",
        "is no ISO 3166 code, EU or EEA");
    each(
        findings,
        scope.controllerJurisdictions(),
        Jurisdiction::known,
        Code.JURISDICTION_UNKNOWN,
        ".controllerJurisdictions",
        "is no ISO 3166 code, EU or EEA");
    each(
        findings,
        scope.categories(),
        catalogue.dataCategories()::contains,
        Code.CATEGORY_UNKNOWN,
        ".categories",
        "is no data category");
    each(
        findings,
        scope.datasetKinds(),
        DATASET_KINDS::contains,
        Code.DATASET_KIND_UNKNOWN,
        ".datasetKinds",
        "is no kind of dataset");
    each(
        findings,
        scope.sensitivities(),
        SENSITIVITIES::contains,
        Code.SENSITIVITY_UNKNOWN,
        ".sensitivities",
        "is no sensitivity");
    each(
        findings,
        scope.purposes(),
        Names::purpose,
        Code.PURPOSE_INVALID,
        ".purposes",
        "is no purpose key");
    return findings;
  }

  private void each(
      List<Finding> findings,
      List<String> values,
      Predicate<String> known,
      Code code,
      String below,
      String message) {
    for (int i = 0; i < values.size(); i++) {
      if (!known.test(values.get(i))) {
        findings.add(
            Finding.error(
                code,
                rule.id(),
                place + below + "[" + i + "]",
                "'" + Names.printable(values.get(i)) + "' " + message + "."));
      }
    }
  }
}
