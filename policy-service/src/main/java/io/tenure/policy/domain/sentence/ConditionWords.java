package io.tenure.policy.domain.sentence;

import io.tenure.plan.Condition;
import java.util.ArrayList;
import java.util.List;

/** Says when a rule acts at all: "except where the contract ended". */
public final class ConditionWords {

  private final Phrases phrases;
  private final Vocabulary vocabulary;

  public ConditionWords(Phrases phrases) {
    this.phrases = phrases;
    this.vocabulary = new Vocabulary(phrases);
  }

  /** Empty where the rule always acts. */
  public String of(Condition condition) {
    List<Condition> all = new ArrayList<>();
    collect(condition, all);
    List<String> words = new ArrayList<>();
    List<String> absent = new ArrayList<>();
    for (Condition each : all) {
      switch (each) {
        case Condition.TriggerAbsent c -> absent.add(vocabulary.event(c.trigger()));
        case Condition.TriggerPresent c ->
            words.add(phrases.say("condition.present", "event", vocabulary.event(c.trigger())));
        case Condition.NoValidConsent c ->
            words.add(
                phrases.say(
                    "condition.no-consent",
                    "purposes",
                    vocabulary.list(c.purposes().stream().map(phrases::quoted).toList())));
        case Condition.Any c -> {
          List<String> options =
              c.of().stream().map(o -> phrases.say("end.nested", "option", of(o))).toList();
          words.add(phrases.say("condition.any", "options", phrases.joined("list.or", options)));
        }
        case Condition.All _ -> throw new IllegalStateException("was opened");
      }
    }
    if (!absent.isEmpty()) {
      words.add(phrases.say("condition.absent", "event", phrases.joined("list.or", absent)));
    }
    return phrases.joined("list.semicolon", words);
  }

  private static void collect(Condition condition, List<Condition> into) {
    switch (condition) {
      case null -> {}
      case Condition.All c -> c.of().forEach(each -> collect(each, into));
      default -> into.add(condition);
    }
  }
}
