package io.tenure.policy.domain.diff;

import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.sentence.Dates;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.domain.sentence.Phrases;
import io.tenure.policy.domain.sentence.RuleWords;
import io.tenure.policy.domain.sentence.ScopeWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Says a difference in words: "“Invoices”: 10 years → 8 years from 1 January 2025." */
public final class DiffSentences {

  private final Phrases phrases;
  private final Dates dates;
  private final RuleWords rules;
  private final AspectWords aspects;

  private DiffSentences(Phrases phrases, ScopeWords scopes) {
    this.phrases = phrases;
    this.dates = new Dates(phrases);
    this.rules = new RuleWords(phrases);
    this.aspects = new AspectWords(phrases, scopes);
  }

  public DiffSentences(Language language) {
    this(Phrases.in(language), ScopeWords.internal(Phrases.in(language)));
  }

  /** Without the names of systems and datasets. */
  public static DiffSentences forThePublic(Language language) {
    return new DiffSentences(Phrases.in(language), ScopeWords.forThePublic(Phrases.in(language)));
  }

  /**
   * @param effectiveFrom when the second version takes effect; null where that is not yet known
   */
  public String of(RuleChange change, Instant effectiveFrom) {
    return of(change, change.aspects(), effectiveFrom);
  }

  /**
   * @param told the aspects to speak of
   */
  public String of(RuleChange change, List<Aspect> told, Instant effectiveFrom) {
    return switch (change.kind()) {
      case ADDED -> added(change.after(), effectiveFrom);
      case REMOVED ->
          phrases.say(
              "diff.removed",
              "title",
              phrases.quoted(change.before().title()),
              "summary",
              rules.summary(change.before()));
      case CHANGED ->
          phrases.say(
              "diff.changed",
              "title",
              phrases.quoted(change.after().title()),
              "changes",
              phrases.joined(
                  "list.semicolon",
                  aspects.of(
                      change, told, startDay(change.before(), change.after(), effectiveFrom))));
    };
  }

  public String of(ControllerChange change) {
    return switch (change.kind()) {
      case ADDED -> phrases.say("diff.controller.added", "name", change.after().name());
      case REMOVED -> phrases.say("diff.controller.removed", "name", change.before().name());
      case CHANGED -> phrases.say("diff.controller.changed", "name", change.after().name());
    };
  }

  public String ofOrder(List<String> controllers) {
    return phrases.say("diff.controller.order", "names", phrases.joined("list.comma", controllers));
  }

  public String ofTrigger(String trigger, ChangeKind kind) {
    String key = kind == ChangeKind.ADDED ? "diff.trigger.added" : "diff.trigger.removed";
    return phrases.say(key, "name", phrases.quoted(trigger));
  }

  private String added(Rule rule, Instant effectiveFrom) {
    String title = phrases.quoted(rule.title());
    LocalDate from = startDay(null, rule, effectiveFrom);
    return from == null
        ? phrases.say("diff.added", "title", title, "summary", rules.summary(rule))
        : phrases.say(
            "diff.added-from",
            "title",
            title,
            "day",
            dates.day(from),
            "summary",
            rules.summary(rule));
  }

  /** The rule's new first day, else the day on which the version takes effect, in its zone. */
  private static LocalDate startDay(Rule before, Rule after, Instant effectiveFrom) {
    LocalDate validFrom = after.validFrom();
    if (validFrom != null && (before == null || !validFrom.equals(before.validFrom()))) {
      return validFrom;
    }
    return effectiveFrom == null ? null : effectiveFrom.atZone(after.zone()).toLocalDate();
  }
}
