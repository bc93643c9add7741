package io.tenure.policy.domain.check;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.rule.Rule;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/** Whether a rule may call itself law, and says no less and no more than the law does. */
record BasisChecks(Rule rule, String place, Catalogue catalogue, LocalDate today) {

  List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < rule.obligations().size(); i++) {
      new LayerFindings(rule, place + ".obligations[" + i + "]", catalogue)
          .add(rule.obligations().get(i), findings);
    }
    if (rule.nextReview() != null && rule.nextReview().isBefore(today)) {
      findings.add(
          Finding.warning(
              Code.RULE_REVIEW_OVERDUE,
              rule.id(),
              place + ".nextReview",
              "The rule was to be looked at again by this day: do so, and name the next one."));
    }
    repealed(findings);
    if (rule.basis() == null || rule.kind() == null) {
      return findings;
    }
    if (rule.law()) {
      law(findings);
    } else if (rule.justification() == null || rule.justification().isBlank()) {
      findings.add(
          Finding.error(
              Code.JUSTIFICATION_MISSING,
              rule.id(),
              place + ".justification",
              "A business rule says why it exists."));
    }
    return findings;
  }

  /** A text that is law no longer, cited beside others that are, or by a business rule. */
  private void repealed(List<Finding> findings) {
    for (int i = 0; i < rule.obligations().size(); i++) {
      String id = rule.obligations().get(i);
      LocalDate last =
          catalogue.obligation(id).map(listed -> listed.obligation().inForceTo()).orElse(null);
      if (last != null && last.isBefore(today)) {
        findings.add(
            Finding.warning(
                Code.OBLIGATION_REPEALED,
                rule.id(),
                place + ".obligations[" + i + "]",
                id + " was law until " + last + ": name what took its place, or nothing."));
      }
    }
  }

  private void law(List<Finding> findings) {
    List<Obligation> obligations = obligations();
    if (rule.obligations().isEmpty()) {
      findings.add(
          Finding.error(
              Code.LAW_WITHOUT_OBLIGATION,
              rule.id(),
              place + ".obligations",
              "A statutory rule names the obligations it carries out."));
    } else if (!obligations.isEmpty()
        && obligations.stream().allMatch(Obligation::permissionOnly)) {
      findings.add(
          Finding.error(
              Code.LAW_ON_PERMISSION,
              rule.id(),
              place + ".basis",
              "These obligations permit keeping and order nothing: make it a business rule."));
    }
    if (!obligations.isEmpty() && obligations.stream().noneMatch(o -> o.inForceOn(today))) {
      findings.add(
          Finding.warning(
              Code.OBLIGATION_NOT_IN_FORCE,
              rule.id(),
              place + ".obligations",
              "None of these obligations is in force today, so the rule does not act."));
    }
    obligations.stream()
        .filter(o -> "uncertain".equals(o.confidence()))
        .forEach(
            o ->
                findings.add(
                    Finding.warning(
                        Code.OBLIGATION_UNCERTAIN,
                        rule.id(),
                        place + ".obligations",
                        "The catalogue is uncertain about " + o.id() + ": verify it.")));
    bounds(findings, obligations);
  }

  private void bounds(List<Finding> findings, List<Obligation> obligations) {
    String kind = rule.minimum() ? "minimum" : "maximum";
    OptionalLong own = Lengths.longest(rule.end());
    List<Long> statutory =
        obligations.stream()
            .filter(o -> o.kind().equals(kind))
            .map(o -> months(o.period()))
            .filter(Objects::nonNull)
            .toList();
    if (own.isEmpty() || statutory.isEmpty()) {
      return;
    }
    long longest = statutory.stream().max(Long::compare).orElseThrow();
    long shortest = statutory.stream().min(Long::compare).orElseThrow();
    if (rule.minimum() && own.getAsLong() < longest) {
      findings.add(
          Finding.error(
              Code.STATUTE_SHORTENED,
              rule.id(),
              place + ".end",
              "The law orders keeping for longer: " + longest + " months."));
    }
    if (!rule.minimum() && own.getAsLong() > shortest) {
      findings.add(
          Finding.error(
              Code.STATUTE_STRETCHED,
              rule.id(),
              place + ".end",
              "The law ends earlier: after " + shortest + " months."));
    }
  }

  private List<Obligation> obligations() {
    return rule.obligations().stream()
        .flatMap(id -> catalogue.obligation(id).stream())
        .map(Catalogue.Listed::obligation)
        .toList();
  }

  /** Months of an obligation's period; null where it has none or counts in days or hours. */
  private static Long months(String period) {
    if (period == null || period.contains("T")) {
      return null;
    }
    try {
      Period parsed = Period.parse(period);
      return parsed.getDays() == 0 && !parsed.isZero() ? parsed.toTotalMonths() : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
