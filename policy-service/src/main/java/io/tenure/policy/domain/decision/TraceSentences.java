package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.RuleKind;
import io.tenure.policy.domain.decision.RuleTrace.Outcome;
import io.tenure.policy.domain.sentence.Dates;
import io.tenure.policy.domain.sentence.Phrases;
import java.util.List;
import java.util.Locale;

/** Says what became of the rules that did not decide, and why. */
record TraceSentences(Phrases phrases, Dates dates) {

  void addTo(List<String> parts, Decision decision) {
    RuleNames names = new RuleNames(phrases);
    for (RuleTrace trace : decision.rules()) {
      boolean told =
          trace.ruleId().equals(decision.winningMinimum())
              || trace.ruleId().equals(decision.winningMaximum());
      if (!told || trace.outcome() == Outcome.CAPPED_BY_LAW) {
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
      case WON -> throw new IllegalStateException("a rule that decides was told already");
      case LOST ->
          phrases.say(
              "trace.lost." + kind(trace), "rule", rule, "day", day(trace), "winner", winner);
      case CAPPED_BY_LAW -> phrases.say("trace.capped", "rule", rule, "day", day(trace));
      case LESS_SPECIFIC -> phrases.say("trace.less-specific", "rule", rule, "winner", winner);
      case TRIGGER_MISSING -> missing(trace, rule);
      case NO_END -> phrases.say("trace.no-end." + kind(trace), "rule", rule);
      case CONDITION_NOT_MET -> phrases.say("trace.condition-not-met", "rule", rule);
      case NOT_IN_FORCE -> phrases.say("trace.not-in-force", "rule", rule);
    };
  }

  /** Without a missing trigger it is a consent that never was, or has not ended. */
  private String missing(RuleTrace trace, String rule) {
    if (trace.missingTriggers().isEmpty() && trace.kind() == RuleKind.MAXIMUM) {
      return phrases.say("trace.not-started", "rule", rule);
    }
    String triggers =
        trace.missingTriggers().isEmpty()
            ? phrases.say("none")
            : phrases.joined("list.comma", trace.missingTriggers());
    return phrases.say("trace.trigger-missing." + kind(trace), "rule", rule, "triggers", triggers);
  }

  private String day(RuleTrace trace) {
    return dates.day(trace.lastDay());
  }

  private static String kind(RuleTrace trace) {
    return trace.kind().name().toLowerCase(Locale.ROOT);
  }
}
