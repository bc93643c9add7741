package io.tenure.classification.domain.detect.name;

import io.tenure.connector.map.Dataset.FieldType;
import java.util.Optional;
import java.util.Set;

/** Why a phrase does not mean what it says. */
final class Denial {

  private static final Set<FieldType> NUMBERS = Set.of(FieldType.INTEGER, FieldType.DECIMAL);
  private static final Set<FieldType> TIMES = Set.of(FieldType.DATE, FieldType.TIMESTAMP);

  private Denial() {}

  /** The reason; empty where nothing denies. */
  static Optional<String> of(Match match, FieldType type) {
    String category = match.rule().category();
    if (category == null) {
      return Optional.of("name-not");
    }
    if (Following.denies(match)) {
      return Optional.of("name-denied");
    }
    if (before(match, "ours")) {
      return Optional.of("name-ours");
    }
    if (before(match, "about")) {
      return Optional.of("name-masked");
    }
    if (stated(match)) {
      return Optional.of("name-denied");
    }
    if (channel(match) || category.equals("user.unique_id") && before(match, "role")) {
      return Optional.of("name-role");
    }
    return typeFits(category, type) ? Optional.empty() : Optional.of("type-denies");
  }

  private static boolean before(Match match, String list) {
    return match.before().stream().anyMatch(w -> has(list, w));
  }

  /** {@code is_email}, {@code total_phones}: a statement about the thing. */
  private static boolean stated(Match match) {
    String first = match.name().getFirst();
    return match.start() > 0
        && (has("flag", first) || has("denyfirst", first))
        && !mayBeFlag(match.rule().category());
  }

  /** {@code apply_by_email}; but {@code created_by_email} is the address of who created. */
  private static boolean channel(Match match) {
    int last = match.start() - 1;
    return last >= 0
        && has("channel", match.name().get(last))
        && (last == 0
            || !has("role", match.name().get(last - 1))
                && !match.name().get(last - 1).endsWith("ed"));
  }

  private static boolean mayBeFlag(String category) {
    return category.equals("user.privacy_preferences")
        || category.startsWith("user.health_and_medical")
        || category.equals("user.demographic.trade_union_membership")
        || category.equals("user.demographic.marital_status")
        || category.equals("user.criminal_history");
  }

  private static boolean typeFits(String category, FieldType type) {
    if (type == FieldType.BOOLEAN) {
      return mayBeFlag(category);
    }
    if (type != null && TIMES.contains(type)) {
      return category.equals("user.demographic.date_of_birth")
          || category.equals("user.employment_history")
          || category.equals("user.privacy_preferences")
          || category.equals("user.family");
    }
    if (type != null && NUMBERS.contains(type)) {
      return !category.startsWith("user.name")
          && !category.startsWith("user.content")
          && !category.equals("user.account.username")
          && !category.equals("user.contact.email")
          && !category.equals("user.contact.address.country")
          && !category.equals("user.contact.address.city");
    }
    return true;
  }

  private static boolean has(String list, String word) {
    return WordLists.standard().has(list, word);
  }
}
