package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.name.NameVerdict;
import io.tenure.classification.domain.taxonomy.Taxonomy;

/** The answer where the name says whose data a column is. */
final class Named {

  private static final double CEILING = 0.99;
  private static final double HALF = 0.5;
  private static final double SHARED_DOUBT = 0.4;

  /** A name below that says little more than that somebody is meant: a list knows what of him. */
  private static final double SURE_NAME = 0.9;

  private Named() {}

  static Answer answer(Voices voices) {
    Answer answer = withValues(voices);
    NameVerdict name = voices.name();
    if (answer.disputed() || !name.category().equals(answer.category())) {
      return answer;
    }
    boolean agreed =
        voices.agreeing().isPresent() || Taxonomy.compatible(voices.comment(), name.category());
    if (agreed) {
      return new Answer(answer.category(), raised(answer.score()));
    }
    return name.confidence() < SURE_NAME
        ? voices
            .terms()
            .listAgainst(name.category())
            .map(list -> new Answer(list.category(), name.confidence()))
            .orElse(answer)
        : answer;
  }

  /** Another voice that agrees takes away more than half of the doubt. */
  private static double raised(double score) {
    return Math.min(CEILING, 1 - (1 - score) * SHARED_DOUBT);
  }

  private static Answer withValues(Voices voices) {
    NameVerdict name = voices.name();
    ValueVerdict values = voices.values();
    if (voices.column().sample().values() == 0) {
      return new Answer(name.category(), name.confidence());
    }
    if (!values.decides()) {
      return supported(voices);
    }
    if (Taxonomy.compatible(values.category(), name.category())) {
      return new Answer(
          deeper(name.category(), values.category()),
          Math.min(CEILING, 1 - (1 - name.confidence()) * (1 - values.confidence())));
    }
    boolean free = name.category().startsWith("user.content");
    return free || values.narrower(name.category())
        ? new Answer(name.category(), name.confidence())
        : Answer.againstTheName(values.category());
  }

  private static Answer supported(Voices voices) {
    NameVerdict name = voices.name();
    double support = voices.values().support(name.category());
    if (support < 0 || voices.agreeing().isPresent()) {
      return new Answer(name.category(), name.confidence());
    }
    if (support >= HALF) {
      double gain = (1 - name.confidence()) * (1 - SHARED_DOUBT) * support;
      return new Answer(name.category(), Math.min(CEILING, name.confidence() + gain));
    }
    boolean tells = voices.values().tells(name.category());
    double left = name.confidence() * (tells ? HALF + support : 0.8);
    return left >= HALF
        ? new Answer(name.category(), left, tells)
        : new Answer(null, 1 - left, true);
  }

  private static String deeper(String one, String other) {
    return one.length() >= other.length() ? one : other;
  }
}
