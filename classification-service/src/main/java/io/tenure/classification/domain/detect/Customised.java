package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.taxonomy.Taxonomy;

/**
 * Our own answer and the organisation's detectors, as one rule:
 *
 * <ol>
 *   <li>A detector that does not decide raises an answer that it agrees with, and nothing else.
 *   <li>A key stays technical, unless the values alone decide.
 *   <li>Where we know nothing, or guess at text, the detector's answer counts.
 *   <li>Where both agree, the narrower category counts and gains.
 *   <li>Where they differ, values win over names; of two kinds of values the one that is harder to
 *       meet by accident wins, of two names the longer phrase, the organisation's own where both
 *       are as long. That there was a dispute shows.
 * </ol>
 */
final class Customised {

  private static final double CEILING = 0.99;
  private static final double SHARED_DOUBT = 0.4;
  private static final double GUESS = 0.6;

  private Customised() {}

  static Answer answer(Answer own, Voices voices, CustomVoice custom, boolean key) {
    CustomVerdict best = custom.decides().orElse(null);
    if (best == null) {
      return !own.disputed() && own.category() != null && custom.supports(own.category())
          ? new Answer(own.category(), raised(own.score()))
          : own;
    }
    if (key && !best.valuesDecide()) {
      return own;
    }
    if (own.category() == null || guess(own)) {
      boolean denied = voices.denied() && best.name() == null;
      return denied || own.disputed() || custom.atOdds()
          ? Answer.againstTheName(best.category())
          : new Answer(best.category(), best.score());
    }
    if (Taxonomy.compatible(own.category(), best.category())) {
      boolean narrower = best.category().length() >= own.category().length();
      return new Answer(
          narrower ? best.category() : own.category(),
          raised(Math.max(own.score(), best.score())),
          own.disputed());
    }
    return Answer.againstTheName(wins(best, voices) ? best.category() : own.category());
  }

  private static boolean wins(CustomVerdict best, Voices voices) {
    ValueVerdict values = voices.values();
    if (best.valuesDecide()) {
      return !values.decides()
          || best.detector().chance() < voices.column().sample().chance(values.best());
    }
    return !values.decides() && (best.name() == null || best.name().words() >= words(voices));
  }

  /** Words of the phrase by which our own rule knows the name. */
  private static int words(Voices voices) {
    String rule = voices.name().rule();
    return rule.startsWith("name:") ? rule.split(" ").length : 0;
  }

  private static boolean guess(Answer own) {
    return own.score() <= GUESS && own.category().startsWith("user.content");
  }

  private static double raised(double score) {
    return Math.min(CEILING, 1 - (1 - score) * SHARED_DOUBT);
  }
}
