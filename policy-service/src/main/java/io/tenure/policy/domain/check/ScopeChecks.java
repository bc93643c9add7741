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

  /** The six of GDPR Art. 6(1), as consent-service names them. */
  private static final Set<String> LEGAL_BASES =
      Set.of(
          "CONSENT",
          "CONTRACT",
          "LEGAL_OBLIGATION",
          "VITAL_INTERESTS",
          "PUBLIC_TASK",
          "LEGITIMATE_INTERESTS");

  private static final int MAX_EXCEPTIONS = 50;

  List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    check(rule.scope(), "", findings);
    exceptions(findings);
    return findings;
  }

  private void exceptions(List<Finding> findings) {
    List<Scope> except = rule.scope().except();
    boolean flat =
        except.size() <= MAX_EXCEPTIONS && except.stream().allMatch(e -> e.except().isEmpty());
    if (!flat || except.contains(Scope.EVERYTHING)) {
      findings.add(
          Finding.error(
              Code.EXCEPTION_INVALID,
              rule.id(),
              place + ".except",
              "Up to " + MAX_EXCEPTIONS + " exceptions, each with a limit and none of its own."));
      return;
    }
    for (int i = 0; i < except.size(); i++) {
      check(except.get(i), ".except[" + i + "]", findings);
      if (rule.scope().within(except.get(i))) {
        findings.add(
            Finding.error(
                Code.EXCEPTION_INVALID,
                rule.id(),
                place + ".except[" + i + "]",
                "Leaves nothing of the scope: the rule could never act."));
      }
    }
  }

  private void check(Scope scope, String part, List<Finding> findings) {
    each(
        findings,
        scope.subjectJurisdictions(),
        Jurisdiction::known,
        Code.JURISDICTION_UNKNOWN,
        part + ".subjectJurisdictions",
        "is no ISO 3166 code, EU or EEA");
    each(
        findings,
        scope.controllerJurisdictions(),
        Jurisdiction::known,
        Code.JURISDICTION_UNKNOWN,
        part + ".controllerJurisdictions",
        "is no ISO 3166 code, EU or EEA");
    each(
        findings,
        scope.categories(),
        catalogue.dataCategories()::contains,
        Code.CATEGORY_UNKNOWN,
        part + ".categories",
        "is no data category");
    each(
        findings,
        scope.datasetKinds(),
        DATASET_KINDS::contains,
        Code.DATASET_KIND_UNKNOWN,
        part + ".datasetKinds",
        "is no kind of dataset");
    each(
        findings,
        scope.sensitivities(),
        SENSITIVITIES::contains,
        Code.SENSITIVITY_UNKNOWN,
        part + ".sensitivities",
        "is no sensitivity");
    each(
        findings,
        scope.purposes(),
        Names::purpose,
        Code.PURPOSE_INVALID,
        part + ".purposes",
        "is no purpose key");
    each(
        findings,
        scope.legalBases(),
        LEGAL_BASES::contains,
        Code.LEGAL_BASIS_UNKNOWN,
        part + ".legalBases",
        "is no legal basis");
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
