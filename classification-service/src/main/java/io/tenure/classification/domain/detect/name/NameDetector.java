package io.tenure.classification.domain.detect.name;

import io.tenure.connector.map.Dataset.FieldType;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Judges a column by its name, its type and where it stands. Words are whole tokens; an ending that
 * turns the name into a statement about the data (count, verified, status) denies it.
 */
public final class NameDetector {

  private static final double UNKNOWN_CONTEXT = 0.8;
  private static final double WRONG_CONTEXT = 0.45;
  private static final double SURELY_NOTHING = 0.93;
  private static final double PROBABLY_NOTHING = 0.7;
  private static final double NOBODY = 0.9;
  private static final double COMPANY_NAME = 0.92;
  private static final double IN_AN_ADDRESS = 0.93;

  private static final Set<FieldType> NUMBERS = Set.of(FieldType.INTEGER, FieldType.DECIMAL);
  private static final Set<FieldType> TIMES = Set.of(FieldType.DATE, FieldType.TIMESTAMP);

  private NameDetector() {}

  /** Judges one name; {@code type} null where it is not known. */
  public static NameVerdict judge(String name, FieldType type, Surroundings around) {
    List<String> words = around.named(Tokens.of(name));
    return Matcher.find(words).stream()
        .map(match -> judge(match, words, type, around))
        .max(Comparator.comparingDouble(v -> v.category() == null ? 0 : v.confidence()))
        .orElseGet(() -> nothing(words, around));
  }

  private static NameVerdict judge(
      Match match, List<String> words, FieldType type, Surroundings around) {
    String category = match.rule().category();
    Context context = around.context(match.before());
    if (match.denied()) {
      return new NameVerdict(null, SURELY_NOTHING, "name-denied:" + phrase(match), context);
    }
    if (ours(match)) {
      return new NameVerdict(null, SURELY_NOTHING, "name-ours:" + phrase(match), context);
    }
    if (context == Context.COMPANY && match.before().isEmpty() && bareName(match)) {
      return new NameVerdict(
          "user.contact.organization", COMPANY_NAME, "name:" + phrase(match), context);
    }
    if (!typeFits(category, type) || flagged(words, category)) {
      return new NameVerdict(null, SURELY_NOTHING, "type-denies:" + phrase(match), context);
    }
    double confidence = sureness(match, around) * match.quality() * fit(match, context, around);
    return confidence >= 0.5
        ? new NameVerdict(category, confidence, "name:" + phrase(match), context)
        : new NameVerdict(
            null, nothingHere(context, confidence), "name-weak:" + phrase(match), context);
  }

  private static NameVerdict nothing(List<String> words, Surroundings around) {
    WordLists lists = WordLists.standard();
    String last = words.isEmpty() ? "" : words.getLast();
    boolean technical = lists.has("deny", last) || lists.has("linkend", last);
    return new NameVerdict(
        null,
        technical ? SURELY_NOTHING : around.table() == Context.THING ? NOBODY : PROBABLY_NOTHING,
        technical ? "name-technical:" + last : "name-unknown",
        around.context(words));
  }

  /** A city among the other parts of an address is surer than one alone. */
  private static double sureness(Match match, Surroundings around) {
    boolean address =
        around.addressSiblings() && match.rule().category().startsWith("user.contact.address");
    return address ? Math.max(IN_AN_ADDRESS, match.rule().confidence()) : match.rule().confidence();
  }

  /** The country of the legal entity that sells says nothing about a customer. */
  private static boolean ours(Match match) {
    return match.before().stream().anyMatch(w -> WordLists.standard().has("ours", w));
  }

  private static boolean bareName(Match match) {
    return match.rule().category().equals("user.name") && match.phrase().size() == 1;
  }

  /**
   * Names of things, and numbers of companies, are nobody's; of what is in between one cannot be
   * sure.
   */
  private static double nothingHere(Context context, double confidence) {
    boolean nobody =
        context != Context.PERSON && context != Context.PARTY && context != Context.UNKNOWN;
    return nobody ? Math.max(NOBODY, 1 - confidence) : 1 - confidence;
  }

  /** How well the surroundings suit the rule. */
  private static double fit(Match match, Context context, Surroundings around) {
    boolean strangeBefore =
        !match.before().isEmpty()
            && match.phrase().size() == 1
            && Context.of(match.before().getLast()) == Context.UNKNOWN;
    return switch (match.rule().needs()) {
      case ANY -> 1;
      case PERSON -> person(context, strangeBefore);
      case PARTY -> party(context, around, strangeBefore);
      case TALK -> talk(context);
    };
  }

  private static double person(Context context, boolean strangeBefore) {
    return switch (context) {
      case PERSON, PARTY -> strangeBefore ? WRONG_CONTEXT : 1;
      case UNKNOWN, COMPANY, TALK, THING -> WRONG_CONTEXT;
    };
  }

  private static double talk(Context context) {
    return switch (context) {
      case PERSON, TALK -> 1;
      case PARTY, COMPANY -> UNKNOWN_CONTEXT;
      case UNKNOWN, THING -> WRONG_CONTEXT;
    };
  }

  private static double party(Context context, Surroundings around, boolean strangeBefore) {
    if (around.addressSiblings()) {
      return strangeBefore ? UNKNOWN_CONTEXT : 1;
    }
    return switch (context) {
      case PERSON, PARTY, COMPANY -> strangeBefore ? UNKNOWN_CONTEXT : 1;
      case UNKNOWN -> UNKNOWN_CONTEXT;
      case TALK, THING -> WRONG_CONTEXT;
    };
  }

  /**
   * {@code is_email}, {@code has_phone}: a flag about the thing, except where a flag is the thing.
   */
  private static boolean flagged(List<String> words, String category) {
    return WordLists.standard().has("flag", words.getFirst()) && !mayBeFlag(category);
  }

  private static boolean mayBeFlag(String category) {
    return category.equals("user.privacy_preferences")
        || category.startsWith("user.health_and_medical")
        || category.equals("user.demographic.trade_union_membership")
        || category.equals("user.demographic.marital_status")
        || category.equals("user.criminal_history");
  }

  private static boolean typeFits(String category, FieldType type) {
    if (type == null) {
      return true;
    }
    if (type == FieldType.BOOLEAN) {
      return mayBeFlag(category);
    }
    if (TIMES.contains(type)) {
      return category.equals("user.demographic.date_of_birth")
          || category.equals("user.employment_history")
          || category.equals("user.privacy_preferences")
          || category.equals("user.family");
    }
    if (NUMBERS.contains(type)) {
      return !category.startsWith("user.name")
          && !category.startsWith("user.content")
          && !category.equals("user.contact.email")
          && !category.equals("user.contact.address.country")
          && !category.equals("user.contact.address.city");
    }
    return true;
  }

  private static String phrase(Match match) {
    return String.join(" ", match.phrase());
  }
}
