package io.tenure.policy.domain.whatif;

import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.ErasureAnswer;
import io.tenure.policy.domain.sentence.Dates;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.domain.sentence.Phrases;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Says an effect in one sentence: "“email”: due earlier: from 1 May 2027 instead of ...". */
final class EffectSentences {

  private static final int NAMED = 5;
  private static final Map<Language, EffectSentences> ALL = new EnumMap<>(Language.class);

  static {
    Arrays.stream(Language.values())
        .forEach(language -> ALL.put(language, new EffectSentences(Phrases.in(language))));
  }

  private final Phrases phrases;
  private final Dates dates;

  private EffectSentences(Phrases phrases) {
    this.phrases = phrases;
    this.dates = new Dates(phrases);
  }

  static EffectSentences in(Language language) {
    return ALL.get(language);
  }

  String of(List<String> fields, Set<EffectKind> kinds, Bearing before, Bearing after) {
    List<String> changes = kinds.stream().map(kind -> of(kind, before, after)).toList();
    return phrases.say(
        "whatif.sentence",
        "fields",
        named(fields),
        "changes",
        phrases.joined("list.semicolon", changes));
  }

  private String named(List<String> fields) {
    List<String> first = fields.stream().limit(NAMED).map(phrases::quoted).toList();
    String names = phrases.joined("list.comma", first);
    return fields.size() <= NAMED
        ? names
        : phrases.say(
            "whatif.more", "fields", names, "count", String.valueOf(fields.size() - NAMED));
  }

  private String of(EffectKind kind, Bearing before, Bearing after) {
    String key = "whatif.kind." + word(kind);
    return switch (kind) {
      case LONGER, SHORTER -> step(key, from(before.firstDayDue()), from(after.firstDayDue()));
      case RESTRICTED_EARLIER, RESTRICTED_LATER ->
          step(key, from(before.firstDayRestricted()), from(after.firstDayRestricted()));
      case REVIEW_EARLIER, REVIEW_LATER ->
          step(key, from(before.firstDayOfReview()), from(after.firstDayOfReview()));
      case DUTY_LONGER, DUTY_SHORTER -> step(key, duty(before.decision()), duty(after.decision()));
      case DISPOSITION_CHANGED -> step(key, end(before.decision()), end(after.decision()));
      case ERASURE_ANSWER_CHANGED ->
          step(key, answer(before.decision().erasure()), answer(after.decision().erasure()));
      case UNCHANGED,
          NEW_RULE,
          NO_RULE_ANY_MORE,
          NEWLY_DUE,
          NO_LONGER_DUE,
          NEWLY_RESTRICTED,
          NO_LONGER_RESTRICTED,
          NEWLY_TO_REVIEW,
          NO_LONGER_TO_REVIEW,
          NOTICE_CHANGED,
          OTHER_REASON ->
          phrases.say(key);
    };
  }

  private String step(String key, String before, String after) {
    return phrases.say(key, "before", before, "after", after);
  }

  private String from(LocalDate day) {
    return day == null
        ? phrases.say("whatif.from.never")
        : phrases.say("whatif.from.day", "day", dates.day(day));
  }

  private String duty(Decision decision) {
    return decision.retainOpen() || decision.retainThrough() != null
        ? until(decision.retainThrough())
        : phrases.say("whatif.until.none");
  }

  private String until(LocalDate lastDay) {
    return lastDay == null
        ? phrases.say("whatif.until.open")
        : phrases.say("whatif.until.day", "day", dates.day(lastDay));
  }

  private String end(Decision decision) {
    if (decision.disposition() == null) {
      return phrases.say("whatif.disposition.none");
    }
    String words = phrases.say("diff.disposition." + word(decision.disposition()));
    return decision.technique() == null
        ? words
        : phrases.say("whatif.technique", "end", words, "technique", decision.technique());
  }

  private String answer(ErasureAnswer answer) {
    String words = phrases.say("whatif.erasure." + word(answer.action()));
    return switch (answer.action()) {
      case REFUSE_AND_RESTRICT, BLOCK_THEN_ERASE ->
          phrases.say(
              "whatif.erasure.until", "answer", words, "until", until(answer.keptThrough()));
      case ERASE_NOW, REVIEW -> words;
    };
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
