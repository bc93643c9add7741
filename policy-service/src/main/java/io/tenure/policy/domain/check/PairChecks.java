package io.tenure.policy.domain.check;

import io.tenure.plan.Clause.Stage;
import io.tenure.plan.EndExpression;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How rules stand to each other. */
final class PairChecks {

  private static final int MAX_WARNINGS = 10;

  private PairChecks() {}

  /** A rule, and when it is in force. */
  private record Dated(Rule rule, Validity validity) {}

  /**
   * @param catalogue says from when until when law is in force
   */
  static List<Finding> check(List<Rule> rules, Catalogue catalogue) {
    List<Finding> findings = new ArrayList<>();
    List<Dated> dated =
        rules.stream().map(rule -> new Dated(rule, Validity.of(rule, catalogue))).toList();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      String place = "rules[" + i + "]";
      List<Finding> ofRule = new ArrayList<>();
      for (int j = 0; j < rules.size(); j++) {
        if (i != j && meet(dated.get(i), dated.get(j))) {
          pair(dated.get(i), dated.get(j), place, i < j, ofRule);
        }
      }
      findings.addAll(first(ofRule, rule, place));
      afterRetention(rule, rules, place, findings);
    }
    return findings;
  }

  /** All errors, and some of the warnings: a rule may stand beside thousands of others. */
  private static List<Finding> first(List<Finding> all, Rule rule, String place) {
    long warnings = all.stream().filter(f -> !f.refuses()).count();
    if (warnings <= MAX_WARNINGS) {
      return all;
    }
    List<Finding> kept = new ArrayList<>(all.stream().filter(Finding::refuses).toList());
    all.stream().filter(f -> !f.refuses()).limit(MAX_WARNINGS).forEach(kept::add);
    kept.add(
        Finding.warning(
            Code.MORE_FINDINGS,
            rule.id(),
            place,
            (warnings - MAX_WARNINGS) + " more rules stand against this one in such a way."));
    return kept;
  }

  /** Whether some record may be under both on some day. */
  private static boolean meet(Dated one, Dated two) {
    return one.rule.scope().overlaps(two.rule.scope()) && one.validity.overlaps(two.validity);
  }

  private static void pair(
      Dated one, Dated two, String place, boolean first, List<Finding> findings) {
    Rule rule = one.rule;
    Rule other = two.rule;
    if (rule.kind() == other.kind()) {
      if (first && sameMeaning(rule, other)) {
        findings.add(
            Finding.warning(
                Code.DUPLICATE_RULE, rule.id(), place, "Says the same as " + other.id() + "."));
      }
      if (one.validity.within(two.validity) && neverDecides(rule, other)) {
        findings.add(
            Finding.warning(
                Code.RULE_NEVER_DECIDES,
                rule.id(),
                place,
                other.id() + " always decides instead."));
      }
    } else if (rule.minimum() && outlasts(rule, other)) {
      findings.add(minimumOverMaximum(rule, other, place));
    }
  }

  private static Finding minimumOverMaximum(Rule minimum, Rule maximum, String place) {
    if (!minimum.law() && maximum.law() && stage(maximum) == Stage.REMOVE) {
      String message = "Would keep longer than the law allows in " + maximum.id() + ".";
      boolean always = maximum.condition() == null && minimum.scope().within(maximum.scope());
      return always
          ? Finding.error(Code.BUSINESS_AGAINST_LAW, minimum.id(), place, message)
          : Finding.warning(
              Code.BUSINESS_AGAINST_LAW,
              minimum.id(),
              place,
              message + " Where both cover a record, the law limits it.");
    }
    return Finding.warning(
        Code.MINIMUM_OVER_MAXIMUM,
        minimum.id(),
        place,
        "Keeps longer than " + maximum.id() + ": in between, the data are restricted.");
  }

  /** Whether the minimum is certainly longer than the maximum after some trigger of both. */
  private static boolean outlasts(Rule minimum, Rule maximum) {
    Map<String, Long> keep = Lengths.byTrigger(minimum.end());
    return Lengths.byTrigger(maximum.end()).entrySet().stream()
        .anyMatch(end -> keep.getOrDefault(end.getKey(), Long.MIN_VALUE) > end.getValue());
  }

  private static boolean sameMeaning(Rule rule, Rule other) {
    return rule.scope().equals(other.scope())
        && Objects.equals(rule.end(), other.end())
        && Objects.equals(rule.zone(), other.zone())
        && Objects.equals(rule.condition(), other.condition())
        && Objects.equals(rule.appliesIf(), other.appliesIf())
        && rule.disposition() == other.disposition();
  }

  private static Stage stage(Rule maximum) {
    return Stage.of(maximum.disposition());
  }

  /** Simple rules of equal scope, trigger and basis: only one of the two can ever win. */
  private static boolean neverDecides(Rule rule, Rule other) {
    if (other.condition() != null
        || other.appliesIf() != null
        || rule.basis() != other.basis()
        || (!rule.minimum() && stage(rule) != stage(other))
        || !rule.scope().equals(other.scope())
        || !(rule.end() instanceof EndExpression.PeriodAfter mine)
        || !(other.end() instanceof EndExpression.PeriodAfter theirs)
        || !mine.trigger().equals(theirs.trigger())
        || mine.anchor() != theirs.anchor()
        || !Objects.equals(rule.zone(), other.zone())) {
      return false;
    }
    long months = mine.period().toTotalMonths();
    long otherMonths = theirs.period().toTotalMonths();
    boolean comparable = mine.period().getDays() == 0 && theirs.period().getDays() == 0;
    return comparable && (rule.minimum() ? months < otherMonths : months > otherMonths);
  }

  private static void afterRetention(
      Rule rule, List<Rule> rules, String place, List<Finding> findings) {
    if (!(rule.end() instanceof EndExpression.AfterRetention)) {
      return;
    }
    boolean anchored =
        rules.stream()
            .anyMatch(
                other ->
                    other.minimum()
                        && (!rule.law() || other.law())
                        && other.scope().overlaps(rule.scope()));
    if (!anchored) {
      findings.add(
          Finding.warning(
              Code.AFTER_RETENTION_WITHOUT_MINIMUM,
              rule.id(),
              place + ".end",
              "No minimum covers the same data, so the rule never acts."));
    }
  }
}
