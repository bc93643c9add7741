package io.tenure.classification.domain.detect.name;

/** How well the surroundings suit a rule, 0 to 1. */
final class Fit {

  static final double ENOUGH = 0.8;
  private static final double UNSURE = 0.8;
  private static final double WRONG = 0.45;

  private Fit() {}

  static double of(Match match, Context context, Surroundings around) {
    boolean strange = strange(match);
    return switch (match.rule().needs()) {
      case ANY -> 1;
      case PERSON -> person(context, strange);
      case OWN -> person(around.withoutSiblings(match.before()), strange);
      case PARTY -> party(match, context, around, strange);
      case ADDRESS -> address(match, context, around, strange);
      case TALK -> talk(context);
      case RECORD -> around.ownRecord() ? 1 : WRONG;
      case CHARGE -> around.ofCharges() ? 1 : WRONG;
    };
  }

  /** A word before a single noun that no list knows: {@code agency_name}, {@code ward_title}. */
  private static boolean strange(Match match) {
    if (match.before().isEmpty() || !match.single()) {
      return false;
    }
    String word = match.before().getLast();
    WordLists lists = WordLists.standard();
    return Context.of(word) == Context.UNKNOWN
        && !Words.number(word)
        && !lists.has("derived", word)
        && !lists.has("wrapper", word);
  }

  private static double person(Context context, boolean strange) {
    boolean near = context == Context.PERSON || context == Context.PARTY;
    return near && !strange ? 1 : WRONG;
  }

  private static double party(Match match, Context context, Surroundings around, boolean strange) {
    if (around.addressSiblings() && match.rule().in("user.contact.address")) {
      return strange ? UNSURE : 1;
    }
    return switch (context) {
      case PERSON, PARTY -> strange ? UNSURE : 1;
      case COMPANY -> {
        boolean nested = around.table() == Context.THING && match.before().isEmpty();
        yield nested ? WRONG : strange ? UNSURE : 1;
      }
      case UNKNOWN, TALK -> UNSURE;
      case THING -> WRONG;
    };
  }

  /** A bare state may be one of a workflow; beside a city it is a place. */
  private static double address(
      Match match, Context context, Surroundings around, boolean strange) {
    boolean ambiguous = WordLists.standard().has("ambiguous", match.phrase().getFirst());
    boolean placed =
        around.addressSiblings()
            || context == Context.PERSON && !ambiguous
            || Context.ofLast(match.before()) == Context.PARTY;
    return placed ? strange ? UNSURE : 1 : WRONG;
  }

  private static double talk(Context context) {
    return switch (context) {
      case PERSON, TALK -> 1;
      case PARTY -> UNSURE;
      case COMPANY, UNKNOWN, THING -> WRONG;
    };
  }
}
