package io.tenure.policy.domain.diff;

import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.sentence.ConditionWords;
import io.tenure.policy.domain.sentence.Dates;
import io.tenure.policy.domain.sentence.EndWords;
import io.tenure.policy.domain.sentence.Phrases;
import io.tenure.policy.domain.sentence.ScopeWords;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says before and after of each aspect in which a rule changed. */
final class AspectWords {

  private final Phrases phrases;
  private final Dates dates;
  private final EndWords ends;
  private final ConditionWords conditions;
  private final ScopeWords scopes;

  AspectWords(Phrases phrases, ScopeWords scopes) {
    this.phrases = phrases;
    this.dates = new Dates(phrases);
    this.ends = new EndWords(phrases);
    this.conditions = new ConditionWords(phrases);
    this.scopes = scopes;
  }

  /**
   * @param from first day of the new state, null where it is not known
   */
  List<String> of(RuleChange change, List<Aspect> told, LocalDate from) {
    List<String> words = new ArrayList<>();
    if (told.contains(Aspect.END)) {
      words.add(end(change, from));
    }
    told.stream()
        .filter(aspect -> aspect != Aspect.END && !saidByDay(aspect, change, told, from))
        .forEach(aspect -> words.add(labelled(aspect, change.before(), change.after())));
    return words;
  }

  /** A new first day that the end's change names already. */
  private static boolean saidByDay(
      Aspect aspect, RuleChange change, List<Aspect> told, LocalDate from) {
    return aspect == Aspect.VALIDITY
        && told.contains(Aspect.END)
        && from != null
        && from.equals(change.after().validFrom())
        && change.before().validFrom() == null
        && change.before().validTo() == null
        && change.after().validTo() == null;
  }

  private String end(RuleChange change, LocalDate from) {
    Optional<List<Period>> periods =
        EndShape.onlyPeriodChanged(change.before().end(), change.after().end());
    if (periods.isPresent()) {
      return step(
          dates.period(periods.get().getFirst()), dates.period(periods.get().getLast()), from);
    }
    String before = ends.of(change.before().end());
    String after = ends.of(change.after().end());
    return before.equals(after)
        ? phrases.say("diff.reworded", "label", phrases.say("diff.label.end"))
        : step(before, after, from);
  }

  private String labelled(Aspect aspect, Rule before, Rule after) {
    String label = phrases.say("diff.label." + lower(aspect).replace('_', '-'));
    String was = word(aspect, before);
    String is = word(aspect, after);
    return was.equals(is)
        ? phrases.say("diff.reworded", "label", label)
        : phrases.say("diff.labelled", "label", label, "change", step(was, is, null));
  }

  /** The aspect in words; free text and what only specialists read is not repeated. */
  private String word(Aspect aspect, Rule rule) {
    return switch (aspect) {
      case TITLE -> phrases.quoted(rule.title());
      case KIND -> phrases.say("diff.kind." + lower(rule.kind()));
      case BASIS -> phrases.say("diff.basis." + lower(rule.basis()));
      case SCOPE -> scopes.of(rule.scope());
      case CONDITION -> orNone(conditions.of(rule.condition()));
      case END -> ends.of(rule.end());
      case ZONE -> rule.zone().getId();
      case DISPOSITION ->
          rule.disposition() == null
              ? phrases.say("none")
              : phrases.say("diff.disposition." + lower(rule.disposition()));
      case NOTICE -> rule.notice() == null ? phrases.say("none") : dates.duration(rule.notice());
      case OBLIGATIONS -> orNone(phrases.joined("list.comma", rule.obligations()));
      case VALIDITY -> validity(rule);
      case LOCKED -> phrases.say(rule.locked() ? "diff.locked" : "none");
      case HAND_OVER ->
          rule.handOver() == null
              ? phrases.say("none")
              : phrases.say("duty.handed-over", "to", phrases.quoted(rule.handOver().to()));
      case NEXT_REVIEW ->
          rule.nextReview() == null ? phrases.say("none") : dates.day(rule.nextReview());
      case TECHNIQUE, JUSTIFICATION, OWNER, APPLIES_IF, REVIEW_STAGES -> "";
    };
  }

  private String validity(Rule rule) {
    LocalDate first = rule.validFrom();
    LocalDate last = rule.validTo();
    if (first != null && last != null) {
      return phrases.say(
          "diff.validity.between", "first", dates.day(first), "last", dates.day(last));
    }
    if (first != null) {
      return phrases.say("diff.validity.from", "day", dates.day(first));
    }
    return last == null
        ? phrases.say("diff.validity.always")
        : phrases.say("diff.validity.to", "day", dates.day(last));
  }

  private String step(String before, String after, LocalDate from) {
    return from == null
        ? phrases.say("diff.step", "before", before, "after", after)
        : phrases.say("diff.step-from", "before", before, "after", after, "day", dates.day(from));
  }

  private String orNone(String words) {
    return words.isEmpty() ? phrases.say("none") : words;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
