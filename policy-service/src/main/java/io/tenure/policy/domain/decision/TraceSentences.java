package io.tenure.policy.domain.decision;

import io.tenure.policy.domain.decision.RuleTrace.Outcome;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.sentence.Dates;
import io.tenure.policy.domain.sentence.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Says what became of the rules that did not decide, and why. */
record TraceSentences(Phrases phrases, Dates dates, RuleNames names) {

  /**
   * @param told rules that were named before
   */
  void addTo(List<String> parts, Decision decision, Set<String> told) {
    for (RuleTrace trace : decision.rules()) {
      if (Rule.waitsForHandOver(trace.ruleId()) && trace.outcome() == Outcome.CONDITION_NOT_MET) {
        continue;
      }
      if (!told.contains(trace.ruleId()) || trace.outcome() == Outcome.CAPPED_BY_LAW) {
        String winner =
            trace.lostTo() == null
                ? ""
                : phrases.quoted(names.trace(decision, trace.lostTo()).title());
        parts.add(of(trace, names.cited(trace), winner));
      }
    }
  }

  private String of(RuleTrace trace, String rule, String winner) {
    return switch (trace.outcome()) {
      case WON ->
          phrases.say(
              "trace.stage." + trace.disposition().name().toLowerCase(Locale.ROOT),
              "rule",
              rule,
              "day",
              day(trace));
      case LOST ->
          phrases.say(
              "trace.lost." + kind(trace), "rule", rule, "day", day(trace), "winner", winner);
      case CAPPED_BY_LAW -> phrases.say("trace.capped", "rule", rule, "day", day(trace));
      case LESS_SPECIFIC -> phrases.say("trace.less-specific", "rule", rule, "winner", winner);
      case TRIGGER_MISSING -> missing(trace, rule);
      case NO_END -> phrases.say("trace.no-end." + kind(trace), "rule", rule);
      case CONDITION_NOT_MET -> phrases.say("trace.condition-not-met", "rule", rule);
      case NOT_IN_FORCE -> phrases.say("trace.not-in-force", "rule", rule);
      case NOT_BINDING -> phrases.say("trace.not-binding", "rule", rule);
    };
  }

  /** Without a missing trigger it is a consent that never was, or has not ended. */
  private String missing(RuleTrace trace, String rule) {
    if (trace.missingTriggers().isEmpty()) {
      return phrases.say("trace.not-started." + kind(trace), "rule", rule);
    }
    String triggers = phrases.joined("list.comma", trace.missingTriggers());
    return phrases.say("trace.trigger-missing." + kind(trace), "rule", rule, "triggers", triggers);
  }

  private String day(RuleTrace trace) {
    return dates.day(trace.lastDay());
  }

  private static String kind(RuleTrace trace) {
    return trace.kind().name().toLowerCase(Locale.ROOT);
  }
}
