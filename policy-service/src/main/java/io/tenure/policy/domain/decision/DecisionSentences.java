package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.Disposition;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Says a decision in plain words: what holds and until when, what comes then, what became of every
 * other rule, what is not known, and what a request for erasure means. Everything it says stands in
 * the decision's structure; names of laws are not translated.
 */
final class DecisionSentences {

  private static final Map<Language, Dates> DATES = new EnumMap<>(Language.class);

  static {
    Arrays.stream(Language.values())
        .forEach(language -> DATES.put(language, new Dates(Phrases.in(language))));
  }

  private final Phrases phrases;
  private final Dates dates;
  private final RuleNames names;
  private final TraceSentences traces;
  private final ErasureSentences erasure;

  private DecisionSentences(Phrases phrases, Dates dates) {
    this.phrases = phrases;
    this.dates = dates;
    this.names = new RuleNames(phrases);
    this.traces = new TraceSentences(phrases, dates, names);
    this.erasure = new ErasureSentences(phrases, dates, names);
  }

  /** For the decisions of one profile: remembers how its rules are named. */
  static DecisionSentences in(Language language) {
    return new DecisionSentences(Phrases.in(language), DATES.get(language));
  }

  /**
   * @param asOf the moment of the question
   */
  String of(Decision decision, Instant asOf) {
    Speech speech = new Speech(decision);
    speech.state(asOf);
    speech.afterwards(asOf);
    traces.addTo(speech.parts, decision, speech.told);
    if (!decision.missingTriggers().isEmpty()) {
      String triggers = phrases.joined("list.comma", decision.missingTriggers());
      speech.parts.add(phrases.say("decision.missing", "triggers", triggers));
    }
    if (decision.erasure() != null) {
      speech.parts.add(erasure.of(decision));
    }
    return String.join(" ", speech.parts);
  }

  /** What is said of one decision, and which rules were named in it. */
  private final class Speech {

    private final Decision decision;
    private final List<String> parts = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    Speech(Decision decision) {
      this.decision = decision;
    }

    void state(Instant asOf) {
      switch (decision.status()) {
        case NO_RULE -> parts.add(phrases.say("decision.no-rule"));
        case RETAINED, MISSING_TRIGGER -> kept(asOf);
        case RESTRICT -> {
          dated(
              "decision.restricted",
              decision.restricting().dayAfter(),
              decision.restricting().rule());
          kept(asOf);
        }
        case REVIEW -> {
          if (decision.restrictFrom() != null && !asOf.isBefore(decision.restrictFrom())) {
            dated(
                "decision.restricted",
                decision.restricting().dayAfter(),
                decision.restricting().rule());
          }
          dated(
              "decision.due.review",
              decision.firstDayAfter(decision.review()),
              decision.review().rule());
          hadToBeKept();
        }
        case DUE -> {
          String key = "decision.due." + word(decision.disposition());
          dated(key, decision.firstDayAfter(decision.removal()), decision.winningMaximum());
          hadToBeKept();
        }
      }
    }

    void afterwards(Instant asOf) {
      Status status = decision.status();
      if (decision.restrictFrom() != null && asOf.isBefore(decision.restrictFrom())) {
        dated(
            "decision.then.out-of-use",
            decision.restricting().dayAfter(),
            decision.restricting().rule());
      }
      if (status != Status.REVIEW && decision.reviewToCome()) {
        dated(
            "decision.then.review",
            decision.firstDayAfter(decision.review()),
            decision.review().rule());
      }
      if (status != Status.DUE && decision.removeFrom() != null) {
        String key = "decision.then." + word(decision.disposition());
        dated(key, decision.firstDayAfter(decision.removal()), decision.winningMaximum());
      }
      if (status != Status.DUE && decision.noticeNoLaterThan() != null) {
        ZoneId zone = ZoneId.of(names.trace(decision, decision.winningMaximum()).zone());
        String moment = dates.moment(decision.noticeNoLaterThan(), zone);
        parts.add(phrases.say("decision.notice", "moment", moment));
      }
    }

    private void kept(Instant asOf) {
      if (decision.retainOpen()) {
        parts.add(phrases.say("decision.kept-open", "rule", name(decision.winningMinimum())));
        return;
      }
      boolean keeps = decision.retainUntil() != null && asOf.isBefore(decision.retainUntil());
      if (keeps) {
        dated("decision.kept", decision.retainThrough(), decision.winningMinimum());
        return;
      }
      hadToBeKept();
      parts.add(
          decision.eraseBy() == null
              ? phrases.say("decision.no-end")
              : phrases.say("decision.may-be-kept", "day", dates.day(decision.eraseBy())));
    }

    private void hadToBeKept() {
      if (decision.winningMinimum() != null) {
        dated("decision.had-to-be-kept", decision.retainThrough(), decision.winningMinimum());
      }
    }

    private void dated(String key, LocalDate day, String rule) {
      parts.add(phrases.say(key, "day", dates.day(day), "rule", name(rule)));
    }

    /** With its law where it is named for the first time. */
    private String name(String rule) {
      return told.add(rule)
          ? names.cited(names.trace(decision, rule))
          : names.quoted(decision, rule);
    }
  }

  private static String word(Disposition disposition) {
    return disposition.name().toLowerCase(Locale.ROOT);
  }
}
