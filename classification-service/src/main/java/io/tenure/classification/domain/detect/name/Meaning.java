package io.tenure.classification.domain.detect.name;

/**
 * What a phrase means, whoever it is about: a link to an agenda is a link, and nobody's. Null where
 * the phrase is too general to mean anything here.
 */
final class Meaning {

  private static final double LEAST = 0.4;

  private Meaning() {}

  static String of(Match match, String category, double quality, double fit) {
    boolean followed = quality < LEAST + 0.1;
    if (followed || !evident(match) && (match.rule().confidence() < LEAST || fit < Fit.ENOUGH)) {
      return null;
    }
    return category;
  }

  /** These words mean the same anywhere. */
  private static boolean evident(Match match) {
    return match.rule().in("user.contact.url")
        || match.rule().in("user.demographic.language") && !ofOther(match)
        || match.rule().in("user.demographic.age_range", "user.job_title")
            && match.before().isEmpty()
            && match.rule().confidence() >= LEAST;
  }

  private static boolean ofOther(Match match) {
    Context context =
        match.before().isEmpty() ? Context.UNKNOWN : Context.of(match.before().getLast());
    return context == Context.THING || context == Context.TALK;
  }
}
