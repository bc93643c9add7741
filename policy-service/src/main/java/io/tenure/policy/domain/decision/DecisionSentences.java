package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.GroupOutcome.Status;
import io.tenure.policy.domain.sentence.Dates;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.domain.sentence.Phrases;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Says a decision in plain words: what holds and until when, what comes then, what became of every
 * other rule, what is not known, and what a request for erasure means. Everything it says stands in
 * the decision's structure; names of laws are not translated.
 */
final class DecisionSentences {

  private static final Map<Language, DecisionSentences> ALL = new EnumMap<>(Language.class);

  static {
    Arrays.stream(Language.values())
        .forEach(language -> ALL.put(language, new DecisionSentences(Phrases.in(language))));
  }

  private final Phrases phrases;
  private final Dates dates;
  private final RuleNames names;
  private final TraceSentences traces;
  private final ErasureSentences erasure;

  private DecisionSentences(Phrases phrases) {
    this.phrases = phrases;
    this.dates = new Dates(phrases);
    this.names = new RuleNames(phrases);
    this.traces = new TraceSentences(phrases, dates);
    this.erasure = new ErasureSentences(phrases, dates, names);
  }

  static DecisionSentences in(Language language) {
    return ALL.get(language);
  }

  /**
   * @param asOf the moment of the question
   */
  String of(Decision decision, Instant asOf) {
    List<String> parts = new ArrayList<>();
    state(decision, asOf, parts);
    afterwards(decision, parts);
    traces.addTo(parts, decision);
    if (!decision.missingTriggers().isEmpty()) {
      String triggers = phrases.joined("list.comma", decision.missingTriggers());
      parts.add(phrases.say("decision.missing", "triggers", triggers));
    }
    if (decision.erasure() != null) {
      parts.add(erasure.of(decision));
    }
    return String.join(" ", parts);
  }

  private void state(Decision decision, Instant asOf, List<String> parts) {
    switch (decision.status()) {
      case NO_RULE -> parts.add(phrases.say("decision.no-rule"));
      case RETAINED, MISSING_TRIGGER -> kept(decision, asOf, parts);
      case RESTRICT -> {
        parts.add(dated("decision.restricted", afterMaximum(decision), maximum(decision)));
        kept(decision, asOf, parts);
      }
      case DUE -> {
        String key = "decision.due." + word(decision.disposition());
        parts.add(dated(key, firstDayDue(decision), maximum(decision)));
        if (decision.winningMinimum() != null) {
          parts.add(dated("decision.had-to-be-kept", decision.retainThrough(), minimum(decision)));
        }
      }
    }
  }

  private void kept(Decision decision, Instant asOf, List<String> parts) {
    if (decision.retainOpen()) {
      parts.add(phrases.say("decision.kept-open", "rule", minimum(decision)));
      return;
    }
    boolean keeps = decision.retainUntil() != null && asOf.isBefore(decision.retainUntil());
    if (decision.winningMinimum() != null) {
      String key = keeps ? "decision.kept" : "decision.had-to-be-kept";
      parts.add(dated(key, decision.retainThrough(), minimum(decision)));
    }
    if (!keeps) {
      parts.add(
          decision.eraseBy() == null
              ? phrases.say("decision.no-end")
              : phrases.say("decision.may-be-kept", "day", dates.day(decision.eraseBy())));
    }
  }

  private void afterwards(Decision decision, List<String> parts) {
    if (decision.status() == Status.DUE || decision.winningMaximum() == null) {
      return;
    }
    if (decision.status() != Status.RESTRICT && decision.restrictFrom() != null) {
      parts.add(dated("decision.then.out-of-use", afterMaximum(decision), maximum(decision)));
    }
    if (decision.removeFrom() != null) {
      boolean named = decision.restrictFrom() != null;
      String rule = named ? names.quoted(decision, decision.winningMaximum()) : maximum(decision);
      String key = "decision.then." + word(decision.disposition());
      parts.add(dated(key, firstDayDue(decision), rule));
    }
    if (decision.noticeNoLaterThan() != null) {
      ZoneId zone = ZoneId.of(names.trace(decision, decision.winningMaximum()).zone());
      parts.add(
          phrases.say(
              "decision.notice", "moment", dates.moment(decision.noticeNoLaterThan(), zone)));
    }
  }

  private String dated(String key, LocalDate day, String rule) {
    return phrases.say(key, "day", dates.day(day), "rule", rule);
  }

  private String minimum(Decision decision) {
    return names.cited(decision, decision.winningMinimum(), RuleKind.MINIMUM);
  }

  private String maximum(Decision decision) {
    return names.cited(decision, decision.winningMaximum(), RuleKind.MAXIMUM);
  }

  private static LocalDate afterMaximum(Decision decision) {
    return decision.eraseBy().plusDays(1);
  }

  /** In the zone of the rule that ends last. */
  private static LocalDate firstDayDue(Decision decision) {
    boolean minimumLast =
        decision.retainUntil() != null && decision.retainUntil().isAfter(decision.disposeFrom());
    return minimumLast ? decision.erasableFrom() : afterMaximum(decision);
  }

  private static String word(Disposition disposition) {
    return disposition.name().toLowerCase(Locale.ROOT);
  }
}
