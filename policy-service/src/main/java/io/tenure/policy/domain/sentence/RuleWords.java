package io.tenure.policy.domain.sentence;

import io.tenure.policy.domain.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what a rule orders and for how long. */
public final class RuleWords {

  private final Phrases phrases;
  private final EndWords ends;
  private final ConditionWords conditions;

  public RuleWords(Phrases phrases) {
    this.phrases = phrases;
    this.ends = new EndWords(phrases);
    this.conditions = new ConditionWords(phrases);
  }

  /** "Kept at least: 8 years after the invoice was issued; only where ...". */
  public String summary(Rule rule) {
    String key =
        rule.minimum()
            ? "duty.minimum"
            : "duty.maximum." + rule.disposition().name().toLowerCase(Locale.ROOT);
    return phrases.say("schedule.duty", "duty", phrases.say(key), "period", period(rule));
  }

  private String period(Rule rule) {
    List<String> parts = new ArrayList<>();
    parts.add(ends.of(rule.end()));
    String condition = conditions.of(rule.condition());
    if (!condition.isEmpty()) {
      parts.add(condition);
    }
    if (rule.handOver() != null) {
      parts.add(phrases.say("duty.handed-over", "to", phrases.quoted(rule.handOver().to())));
    }
    return phrases.joined("list.semicolon", parts);
  }
}
