package io.tenure.classification.domain.detect.name;

import io.tenure.connector.map.Dataset.FieldType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Judges a column by its name, its type and where it stands. Words are whole tokens; an ending that
 * turns the name into a statement about the data (count, verified, status) denies it.
 */
public final class NameDetector {

  private static final double DECIDES = 0.5;
  private static final double SURELY_NOTHING = 0.93;
  private static final double PROBABLY_NOTHING = 0.7;
  private static final double NOBODY = 0.9;
  private static final double COMPANY_NAME = 0.94;
  private static final double IN_AN_ADDRESS = 0.93;

  private static final Comparator<NameVerdict> SUREST =
      Comparator.<NameVerdict>comparingDouble(v -> v.category() == null ? 0 : v.confidence())
          .thenComparing(v -> v.means() != null)
          .thenComparingDouble(v -> -v.confidence());

  private NameDetector() {}

  /** Judges one name; {@code type} null where it is not known. */
  public static NameVerdict judge(String name, FieldType type, Surroundings around) {
    if (around.parent().stream().reduce((a, b) -> b).filter(NameDetector::link).isPresent()) {
      return NameVerdict.nothing(
          SURELY_NOTHING, "object-of-links-or-settings", around.context(List.of()), null);
    }
    List<String> words = Reading.of(name, around);
    return Deciding.of(words).stream()
        .map(match -> judge(match, type, around, name.startsWith("_")))
        .reduce((a, b) -> SUREST.compare(b, a) > 0 ? b : a)
        .orElseGet(() -> nothing(words, around));
  }

  private static NameVerdict judge(
      Match match, FieldType type, Surroundings around, boolean internal) {
    Context context = match.names().orElseGet(() -> around.context(match.before()));
    Optional<String> denial = Denial.of(match, type);
    if (denial.isPresent()) {
      return NameVerdict.nothing(SURELY_NOTHING, denial.get() + ":" + match.text(), context, null);
    }
    String rule = "name:" + match.text();
    if (companyName(match, context, around)) {
      String organization = "user.contact.organization";
      return new NameVerdict(organization, COMPANY_NAME, rule, context, organization);
    }
    double quality = Following.quality(match);
    boolean ownKey = match.rule().needs() == NameRule.Needs.RECORD;
    double fit = ownKey && internal ? 0 : Fit.of(match, context, around);
    double confidence = sureness(match, around) * quality * fit;
    String category = category(match, around);
    String means = Meaning.of(match, category, quality, fit);
    return confidence >= DECIDES
        ? new NameVerdict(category, confidence, rule, context, category)
        : NameVerdict.nothing(
            nobody(context) ? Math.max(NOBODY, 1 - confidence) : 1 - confidence,
            "name-weak:" + match.text(),
            context,
            means);
  }

  private static NameVerdict nothing(List<String> words, Surroundings around) {
    String last = words.isEmpty() ? "" : words.getLast();
    boolean technical =
        WordLists.standard().has("deny", last) || WordLists.standard().has("linkend", last);
    return NameVerdict.nothing(
        technical ? SURELY_NOTHING : around.table() == Context.THING ? NOBODY : PROBABLY_NOTHING,
        technical ? "name-technical:" + last : "name-unknown",
        around.context(words),
        null);
  }

  /** An address beside its city and postal code is the street. */
  private static String category(Match match, Surroundings around) {
    String category = match.rule().category();
    boolean street =
        category.equals("user.contact.address") && around.addressSiblings() && match.single();
    return street ? category + ".street" : category;
  }

  /** A city among the other parts of an address is surer than one alone. */
  private static double sureness(Match match, Surroundings around) {
    boolean address = around.addressSiblings() && match.rule().in("user.contact.address");
    return address ? Math.max(IN_AN_ADDRESS, match.rule().confidence()) : match.rule().confidence();
  }

  private static boolean companyName(Match match, Context context, Surroundings around) {
    return context == Context.COMPANY
        && around.table() != Context.THING
        && match.before().isEmpty()
        && match.single()
        && match.rule().category().equals("user.name");
  }

  /** Names of things, and numbers of companies, are nobody's; of the rest one cannot be sure. */
  private static boolean nobody(Context context) {
    return context != Context.PERSON && context != Context.PARTY && context != Context.UNKNOWN;
  }

  private static boolean link(String word) {
    return WordLists.standard().has("linkparent", word);
  }
}
