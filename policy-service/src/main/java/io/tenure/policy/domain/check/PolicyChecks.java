package io.tenure.policy.domain.check;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads a draft as a careful colleague would, before a person approves it. Pure; needs no server.
 */
public final class PolicyChecks {

  /** More rules than this are a mistake of whatever wrote them. */
  public static final int MAX_RULES = 2000;

  /** Beyond this many nobody reads them. */
  public static final int MAX_FINDINGS = 1000;

  private PolicyChecks() {}

  /**
   * All findings, errors first.
   *
   * @param executions of the same catalogue: they say whom its obligations bind
   * @param today day on which obligations have to be in force
   */
  public static List<Finding> check(
      PolicyContent content, Catalogue catalogue, Executions executions, LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    if (content.rules().isEmpty()) {
      findings.add(
          Finding.error(Code.POLICY_EMPTY, null, "rules", "A policy needs at least one rule."));
    }
    if (content.rules().size() > MAX_RULES) {
      return List.of(
          Finding.error(
              Code.RULES_TOO_MANY, null, "rules", "At most " + MAX_RULES + " rules in a policy."));
    }
    findings.addAll(ControllerChecks.check(content));
    findings.addAll(triggers(content.triggers()));
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < content.rules().size(); i++) {
      Rule rule = content.rules().get(i);
      String place = "rules[" + i + "]";
      if (!ids.add(rule.id())) {
        findings.add(
            Finding.error(
                Code.RULE_ID_DUPLICATE, rule.id(), place + ".id", "Two rules have this id."));
      }
      findings.addAll(new RuleChecks(rule, place).check());
      findings.addAll(new ScopeChecks(rule, place + ".scope", catalogue).check());
      findings.addAll(new EndChecks(rule, place, content, catalogue).check());
      findings.addAll(new BasisChecks(rule, place, catalogue, today).check());
      findings.addAll(new BindingChecks(rule, place, content.controllers(), executions).check());
      findings.addAll(new ActingChecks(rule, place, today).check());
    }
    if (findings.stream().noneMatch(Finding::refuses)) {
      findings.addAll(PairChecks.check(content.rules(), catalogue));
    }
    return bounded(findings);
  }

  /** In their order, errors first; no more than a person can read. */
  public static List<Finding> bounded(List<Finding> findings) {
    List<Finding> sorted = findings.stream().sorted(Finding.ORDER).toList();
    if (sorted.size() <= MAX_FINDINGS) {
      return sorted;
    }
    List<Finding> kept = new ArrayList<>(sorted.subList(0, MAX_FINDINGS));
    kept.add(
        Finding.warning(
            Code.MORE_FINDINGS,
            null,
            "rules",
            (sorted.size() - MAX_FINDINGS)
                + " more findings are not shown: correct those that are, then check again."));
    return List.copyOf(kept);
  }

  private static List<Finding> triggers(List<String> names) {
    return IntStream.range(0, names.size())
        .filter(i -> !Names.trigger(names.get(i)))
        .mapToObj(
            i ->
                Finding.error(
                    Code.TRIGGER_INVALID,
                    null,
                    "triggers[" + i + "]",
                    "A trigger has 1 to 64 lower-case letters, digits and underscores."))
        .toList();
  }
}
