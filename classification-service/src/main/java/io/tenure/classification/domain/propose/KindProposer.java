package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.detect.name.WordLists;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Proposes what kind of data a table holds, from its name, its keys and what its columns are. */
final class KindProposer {

  private static final Set<String> OF_A_PERSON =
      Set.of("user.name.first", "user.name.last", "user.demographic.date_of_birth");

  private KindProposer() {}

  /**
   * The kind of a table.
   *
   * @param pointsTo tables it points to, by declared keys or names
   */
  static Proposed<String> kind(
      TableView table, Map<String, FieldVerdict> verdicts, Set<String> pointsTo) {
    boolean person = has(verdicts, OF_A_PERSON);
    if (isLink(table, pointsTo)) {
      return proposed("LINK", 0.92, "keys-of-two-tables");
    }
    List<String> words = table.words();
    if (words.contains("campaign") && (words.contains("member") || words.contains("recipient"))) {
      return proposed("CAMPAIGN_MEMBER", 0.96, "name:campaign member");
    }
    for (int i = words.size() - 1; i >= 0; i--) {
      String kind = KindWords.standard().kind(words.get(i));
      if (kind != null) {
        return named(kind, words, i, table, verdicts, person, pointsTo);
      }
    }
    return person
        ? proposed("CONTACT", 0.6, "columns-of-a-person")
        : proposed(
            table.columns().size() <= 4 ? "REFERENCE_DATA" : "TECHNICAL", 0.5, "no-name-known");
  }

  /** The kind of a table that keeps former versions of another's rows, whatever its name is. */
  static Proposed<String> ofHistory(
      TableView table, Map<String, FieldVerdict> verdicts, Set<String> pointsTo) {
    Proposed<String> kind = kind(table, verdicts, pointsTo);
    return kind.value().equals("AUDIT") ? kind : proposed("AUDIT", 0.85, "versions-of-a-table");
  }

  private static Proposed<String> named(
      String kind,
      List<String> words,
      int at,
      TableView table,
      Map<String, FieldVerdict> verdicts,
      boolean person,
      Set<String> pointsTo) {
    String rule = "name:" + words.get(at);
    return switch (kind) {
      case "LINE" -> line(words, at, rule);
      case "CUSTOMER" -> customer(verdicts, person, rule);
      case "ACCOUNT" ->
          person
              ? proposed("CONTACT", 0.75, rule + " but columns of a person")
              : proposed(kind, 0.95, rule);
      case "CAMPAIGN" -> proposed("REFERENCE_DATA", 0.92, rule);
      case "PRODUCT" ->
          pointsTo.isEmpty() || !isLineOf(table, words)
              ? proposed(kind, 0.93, rule)
              : line(words, at, rule);
      case "TECHNICAL", "REFERENCE_DATA" ->
          person ? proposed("CONTACT", 0.55, "columns-of-a-person") : proposed(kind, 0.9, rule);
      default -> proposed(kind, 0.95, rule);
    };
  }

  private static boolean isLineOf(TableView table, List<String> words) {
    return words.size() > 1
        && WordLists.standard().has("thing", words.getFirst())
        && !table.words().isEmpty();
  }

  /** {@code invoice_lines} are of the kind of what they are lines of. */
  private static Proposed<String> line(List<String> words, int at, String rule) {
    for (int i = at - 1; i >= 0; i--) {
      String kind = KindWords.standard().kind(words.get(i));
      if (kind != null
          && Set.of("INVOICE", "ORDER", "OPPORTUNITY", "PAYMENT", "CASE").contains(kind)) {
        return proposed(kind, 0.93, rule + " of " + words.get(i));
      }
    }
    return proposed("REFERENCE_DATA", 0.5, rule);
  }

  /**
   * A customer is a person where columns say so, a company where only a company's name is there.
   */
  private static Proposed<String> customer(
      Map<String, FieldVerdict> verdicts, boolean person, String rule) {
    boolean company = has(verdicts, Set.of("user.contact.organization"));
    if (person || !company) {
      return proposed("CONTACT", person ? 0.94 : 0.8, rule);
    }
    return proposed("ACCOUNT", 0.85, rule + " with company name");
  }

  /** Rows that only join: a key of two tables' keys, or two pointers and little else. */
  private static boolean isLink(TableView table, Set<String> pointsTo) {
    if (pointsTo.size() < 2 || !ownKind(table).isEmpty()) {
      return false;
    }
    boolean composite = table.table().primaryKey().size() >= 2;
    return composite || table.columns().size() <= pointsTo.size() + 2;
  }

  /** Kinds that stay what their name says, however many keys they hold. */
  private static String ownKind(TableView table) {
    String last = table.words().isEmpty() ? "" : table.words().getLast();
    String kind = KindWords.standard().kind(last);
    boolean own =
        kind != null
            && !Set.of("REFERENCE_DATA", "TECHNICAL", "PRODUCT", "CONTACT", "CUSTOMER", "USER")
                .contains(kind);
    return own || table.words().contains("member") ? String.valueOf(kind) : "";
  }

  private static boolean has(Map<String, FieldVerdict> verdicts, Set<String> categories) {
    return verdicts.values().stream()
        .anyMatch(
            v ->
                v.category() != null && categories.contains(v.category()) && v.confidence() >= 0.6);
  }

  private static Proposed<String> proposed(String kind, double confidence, String reason) {
    return new Proposed<>(kind, confidence, List.of(reason));
  }
}
