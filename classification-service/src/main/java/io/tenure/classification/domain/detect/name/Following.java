package io.tenure.classification.domain.detect.name;

import java.util.List;

/** What the words after a phrase make of it. */
final class Following {

  private static final double QUALIFIED = 0.97;
  private static final double HEAD_FIRST = 0.95;
  private static final double FOLLOWED = 0.4;

  private static final String[] CODED = {
    "user.demographic.gender",
    "user.demographic.race",
    "user.demographic.religious",
    "user.demographic.nationality",
    "user.demographic.marital",
    "user.demographic.language",
    "user.demographic.age",
    "user.demographic.political",
    "user.contact.address.country",
    "user.contact.address.state",
    "user.contact.address.city",
    "user.job_title",
    "user.health"
  };

  private Following() {}

  /** 1 where the phrase ends the name, less where other words follow. */
  static double quality(Match match) {
    List<String> after = match.after();
    if (after.isEmpty()) {
      return 1;
    }
    if (after.stream().allMatch(Following::qualifier) || coded(match, true)) {
      return QUALIFIED;
    }
    return match.rule().head() == NameRule.Head.FIRST ? HEAD_FIRST : FOLLOWED;
  }

  /** A following word says that the column is about the thing, not the thing itself. */
  static boolean denies(Match match) {
    WordLists lists = WordLists.standard();
    return !coded(match, false)
        && match.after().stream().anyMatch(w -> lists.has("deny", w) || lists.has("linkend", w));
  }

  /** {@code gender_code}, {@code country_name}: the same thing in another form. */
  private static boolean coded(Match match, boolean orSomebody) {
    return match.rule().in(CODED)
        && !match.after().isEmpty()
        && match.after().stream()
            .allMatch(
                w ->
                    Words.number(w)
                        || WordLists.standard().has("coded", w)
                        || orSomebody && somebody(w));
  }

  private static boolean qualifier(String word) {
    WordLists lists = WordLists.standard();
    return Words.number(word)
        || lists.has("derived", word)
        || lists.has("wrapper", word)
        || somebody(word);
  }

  private static boolean somebody(String word) {
    Context context = Context.of(word);
    return context == Context.PERSON || context == Context.COMPANY || context == Context.PARTY;
  }
}
