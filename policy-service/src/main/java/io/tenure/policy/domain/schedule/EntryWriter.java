package io.tenure.policy.domain.schedule;

import io.tenure.plan.Clause.Disposition;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.schedule.RetentionSchedule.Entry;
import io.tenure.policy.domain.schedule.RetentionSchedule.Ground;
import io.tenure.policy.domain.sentence.Dates;
import io.tenure.policy.domain.sentence.Phrases;
import io.tenure.policy.domain.sentence.RuleWords;
import io.tenure.policy.domain.sentence.ScopeWords;
import java.util.ArrayList;
import java.util.List;

/** Writes the row of one rule. */
final class EntryWriter {

  private final Phrases phrases;
  private final Catalogue catalogue;
  private final RuleWords rules;
  private final ScopeWords scopes;
  private final Dates dates;

  EntryWriter(Phrases phrases, Catalogue catalogue) {
    this.phrases = phrases;
    this.catalogue = catalogue;
    this.rules = new RuleWords(phrases);
    this.scopes = ScopeWords.forThePublic(phrases);
    this.dates = new Dates(phrases);
  }

  Entry entry(Rule rule) {
    List<Ground> grounds = rule.law() ? grounds(rule) : List.of();
    String data = scopes.data(rule.scope());
    String people = scopes.people(rule.scope());
    String period = period(rule);
    return new Entry(
        rule.id(),
        rule.title(),
        rule.kind(),
        rule.basis(),
        rule.scope().categories(),
        data,
        people,
        rule.disposition(),
        period,
        grounds,
        why(grounds),
        phrases.say("schedule.sentence", "data", data, "people", people, "period", period));
  }

  private String period(Rule rule) {
    List<String> parts = new ArrayList<>();
    parts.add(rules.summary(rule));
    if (rule.minimum() && rule.disposition() == Disposition.RESTRICT) {
      parts.add(phrases.say("schedule.blocked"));
    }
    if (rule.notice() != null) {
      parts.add(phrases.say("schedule.warned", "notice", dates.duration(rule.notice())));
    }
    String limits = scopes.otherLimits(rule.scope());
    if (!limits.isEmpty()) {
      parts.add(limits);
    }
    return phrases.joined("list.semicolon", parts);
  }

  private List<Ground> grounds(Rule rule) {
    return rule.obligations().stream()
        .flatMap(id -> catalogue.obligation(id).stream())
        .map(
            listed ->
                new Ground(
                    listed.obligation().id(),
                    listed.regulation().name(),
                    listed.obligation().citation(),
                    listed.obligation().confidence()))
        .toList();
  }

  private String why(List<Ground> grounds) {
    return grounds.isEmpty()
        ? phrases.say("schedule.own-rule")
        : phrases.joined("list.semicolon", grounds.stream().map(this::cited).distinct().toList());
  }

  private String cited(Ground ground) {
    String key =
        "uncertain".equals(ground.confidence()) ? "format.citation-uncertain" : "format.citation";
    return phrases.say(key, "law", ground.law(), "place", ground.place());
  }
}
