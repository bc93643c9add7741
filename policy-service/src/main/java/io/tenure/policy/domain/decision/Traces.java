package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.Stage;
import io.tenure.plan.End;
import io.tenure.plan.Periods;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.decision.RuleTrace.Outcome;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes down what became of each rule that spoke about a field group.
 *
 * @param told by rule id, what is the same for all records of the profile
 */
record Traces(PolicyEdition policy, Profile profile, Map<String, Told> told) {

  private static final Comparator<RuleTrace> KIND_THEN_ID =
      Comparator.comparing(RuleTrace::kind).thenComparing(RuleTrace::ruleId);

  /** Whether a rule stands against a request for erasure, and what it cites. */
  record Told(boolean ground, List<RuleTrace.Cited> citations) {}

  Traces(PolicyEdition policy, Profile profile) {
    this(policy, profile, new ConcurrentHashMap<>());
  }

  /**
   * @param lessSpecific rules that gave way, with the id of the one they gave way to
   * @param aside rules whose scope covers the group and that do not act, with the reason
   */
  List<RuleTrace> of(Weighing weighing, Map<Rule, String> lessSpecific, Map<Rule, Outcome> aside) {
    List<RuleTrace> traces = new ArrayList<>();
    String removing = weighing.winning(Stage.REMOVE).map(w -> w.rule().id()).orElse(null);
    weighing.all().forEach(w -> traces.add(weighed(w, winner(weighing, w), removing)));
    lessSpecific.forEach(
        (rule, winner) -> traces.add(trace(rule, Outcome.LESS_SPECIFIC, null, List.of(), winner)));
    aside.forEach((rule, why) -> traces.add(trace(rule, why, null, List.of(), null)));
    traces.sort(KIND_THEN_ID);
    return traces;
  }

  private static String winner(Weighing weighing, Weighed w) {
    return weighing.winnerBeside(w.rule()).map(winner -> winner.rule().id()).orElse(null);
  }

  private RuleTrace weighed(Weighed w, String winner, String winningMaximum) {
    boolean won = w.rule().id().equals(winner);
    Outcome outcome = outcome(w, won);
    String lostTo =
        switch (outcome) {
          case LOST -> winner;
          case CAPPED_BY_LAW -> won ? winningMaximum : winner;
          default -> null;
        };
    return trace(w.rule(), outcome, w.instant(), w.missing(), lostTo);
  }

  private static Outcome outcome(Weighed w, boolean won) {
    if (!w.acts()) {
      return Outcome.CONDITION_NOT_MET;
    }
    if (w.cap() != null) {
      return Outcome.CAPPED_BY_LAW;
    }
    if (w.end() == End.MISSING) {
      return Outcome.TRIGGER_MISSING;
    }
    if (w.end() == End.OPEN) {
      return Outcome.NO_END;
    }
    return won ? Outcome.WON : Outcome.LOST;
  }

  private RuleTrace trace(
      Rule rule, Outcome outcome, Instant end, List<String> missing, String lostTo) {
    Told same = told.get(rule.id());
    if (same == null) {
      same = told.computeIfAbsent(rule.id(), _ -> told(rule));
    }
    return new RuleTrace(
        rule.id(),
        rule.title(),
        rule.kind(),
        rule.basis(),
        rule.disposition(),
        outcome,
        end,
        end == null ? null : Periods.lastDayBefore(end, rule.zone()),
        rule.zone().getId(),
        missing,
        lostTo,
        same.ground(),
        rule.justification(),
        same.citations());
  }

  private Told told(Rule rule) {
    return new Told(rule.minimum() && ErasureGround.valid(rule, policy, profile), citations(rule));
  }

  private List<RuleTrace.Cited> citations(Rule rule) {
    return rule.obligations().stream()
        .flatMap(id -> policy.catalogue().obligation(id).stream())
        .map(
            listed ->
                new RuleTrace.Cited(
                    listed.obligation().id(),
                    listed.regulation().name(),
                    listed.obligation().citation(),
                    listed.obligation().summary(),
                    listed.obligation().confidence()))
        .toList();
  }
}
