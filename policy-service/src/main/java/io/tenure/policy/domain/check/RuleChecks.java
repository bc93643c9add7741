package io.tenure.policy.domain.check;

import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.organisation.Applicability;
import io.tenure.policy.domain.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What every rule has to say, whatever it is about. */
record RuleChecks(Rule rule, String place) {
  private static final int DEEPEST_CONDITION = 5;

  private static final String ID = "[a-z0-9][a-z0-9-]{0,63}";

  List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    require(
        findings,
        rule.id() != null && rule.id().matches(ID),
        Code.RULE_ID_INVALID,
        ".id",
        "An id has 1 to 64 lower-case letters, digits and hyphens.");
    require(
        findings,
        rule.title() != null && !rule.title().isBlank() && rule.title().length() <= 200,
        Code.RULE_TITLE_MISSING,
        ".title",
        "Give the rule a title of up to 200 characters.");
    require(
        findings, rule.kind() != null, Code.RULE_KIND_MISSING, ".kind", "Say MINIMUM or MAXIMUM.");
    require(
        findings,
        rule.basis() != null,
        Code.RULE_BASIS_MISSING,
        ".basis",
        "Say whether the rule is LAW or BUSINESS.");
    require(
        findings,
        rule.zone() != null,
        Code.RULE_ZONE_MISSING,
        ".zone",
        "Name the zone whose days count, such as Europe/Berlin.");
    require(
        findings,
        sane(rule.validFrom()),
        Code.RULE_VALIDITY_INVALID,
        ".validFrom",
        "A validity begins in 1900 to 2200; leave it out where the rule always acted.");
    require(
        findings,
        sane(rule.validTo()),
        Code.RULE_VALIDITY_INVALID,
        ".validTo",
        "A validity ends in 1900 to 2200; leave it out where the rule acts for ever.");
    require(
        findings,
        !endsBeforeItBegins(),
        Code.RULE_VALIDITY_INVALID,
        ".validTo",
        "The validity ends before it begins: choose a later day.");
    disposition(findings);
    steps(findings);
    require(
        findings,
        rule.notice() == null
            || (!rule.notice().isNegative() && rule.notice().toDays() <= 366 && !minimum()),
        Code.NOTICE_INVALID,
        ".notice",
        "A notice is 0 to 366 days and belongs to a maximum.");
    return findings;
  }

  private boolean minimum() {
    return rule.kind() != null && rule.minimum();
  }

  private void disposition(List<Finding> findings) {
    if (rule.kind() == null) {
      return;
    }
    require(
        findings,
        rule.minimum() || rule.disposition() != null,
        Code.DISPOSITION_MISSING,
        ".disposition",
        "A maximum says what happens at its end.");
    require(
        findings,
        !rule.minimum() || rule.disposition() == null || rule.disposition() == Disposition.RESTRICT,
        Code.DISPOSITION_NOT_ALLOWED,
        ".disposition",
        "A minimum disposes of nothing; RESTRICT says that the data are blocked while it lasts.");
    require(
        findings,
        rule.disposition() != Disposition.ANONYMISE || rule.technique() != null,
        Code.TECHNIQUE_MISSING,
        ".technique",
        "Say how to anonymise.");
  }

  private void steps(List<Finding> findings) {
    require(
        findings,
        rule.handOver() == null || removes() && named(rule.handOver().to()),
        Code.HAND_OVER_INVALID,
        ".handOver",
        "A hand-over belongs to a maximum that erases or anonymises, and names in up to 200 characters who receives the data.");
    require(
        findings,
        rule.reviewStages().isEmpty()
            || (rule.disposition() == Disposition.REVIEW || rule.handOver() != null)
                && rule.reviewStages().size() <= 10
                && rule.reviewStages().stream().allMatch(stage -> named(stage.reviewer())),
        Code.REVIEW_STAGES_INVALID,
        ".reviewStages",
        "Up to 10 stages, each with its reviewer, belong to a maximum whose disposition is REVIEW.");
    require(
        findings,
        rule.appliesIf() == null || sound(rule.appliesIf()),
        Code.APPLIES_IF_INVALID,
        ".appliesIf",
        "Each part names its attribute and values, its measure, or its operands; at most 5 levels.");
    require(
        findings,
        sane(rule.nextReview()),
        Code.DATE_OUT_OF_RANGE,
        ".nextReview",
        "Name a day in the years 1900 to 2200.");
  }

  private boolean removes() {
    return rule.kind() == RuleKind.MAXIMUM
        && (rule.disposition() == Disposition.ERASE || rule.disposition() == Disposition.ANONYMISE);
  }

  private static boolean named(String function) {
    return function != null && !function.isBlank() && function.length() <= 200;
  }

  private boolean endsBeforeItBegins() {
    return sane(rule.validFrom())
        && sane(rule.validTo())
        && rule.validFrom() != null
        && rule.validTo() != null
        && rule.validTo().isBefore(rule.validFrom());
  }

  private static boolean sane(LocalDate day) {
    return day == null || (day.getYear() >= 1900 && day.getYear() <= 2200);
  }

  private void require(
      List<Finding> findings, boolean holds, Code code, String below, String message) {
    if (!holds) {
      findings.add(Finding.error(code, rule.id(), place + below, message));
    }
  }

  /** Whether a condition on the controller says all that it has to, and can be evaluated. */
  static boolean sound(Applicability condition) {
    return Applicability.complete(condition, DEEPEST_CONDITION);
  }
}
