package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.connector.map.Dataset.ConsentSource;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Knows what flags mean, and proposes columns that hold a consent. */
final class FlagProposer {

  static final Set<String> YES =
      Set.of(
          "y",
          "yes",
          "1",
          "true",
          "t",
          "ja",
          "j",
          "oui",
          "o",
          "si",
          "s",
          "sim",
          "in",
          "given",
          "granted",
          "opted in",
          "opt in",
          "optin",
          "subscribed",
          "accepted",
          "deleted",
          "d",
          "x",
          "removed",
          "consented");
  private static final Set<String> NO =
      Set.of(
          "refused",
          "denied",
          "declined",
          "rejected",
          "opted out",
          "opt out",
          "optout",
          "unsubscribed",
          "withdrawn",
          "out",
          "revoked");
  private static final List<List<String>> CONSENT =
      List.of(
          List.of("opt", "in"),
          List.of("optin"),
          List.of("consent"),
          List.of("newsletter"),
          List.of("accepts", "marketing"),
          List.of("einwilligung"),
          List.of("consentement"),
          List.of("consentimiento"),
          List.of("consentimento"),
          List.of("subscribed"));
  static final Set<FieldType> FLAGS =
      Set.of(FieldType.BOOLEAN, FieldType.INTEGER, FieldType.STRING, FieldType.ENUM);

  private FlagProposer() {}

  static List<ConsentSource> consents(TableView table) {
    List<ConsentSource> found = new ArrayList<>();
    for (Column column : table.columns()) {
      List<String> words = Tokens.of(column.name());
      boolean named = CONSENT.stream().anyMatch(phrase -> Words.contain(words, phrase));
      if (!named || !FLAGS.contains(column.type())) {
        continue;
      }
      List<String> given = values(table, column, YES);
      if (!given.isEmpty()) {
        found.add(
            new ConsentSource(
                purpose(words), column.name(), given, refused(table, column), at(table, words)));
      }
    }
    return found;
  }

  /** Only a column that can also be empty can tell a refusal from silence. */
  private static List<String> refused(TableView table, Column column) {
    if (column.type() == FieldType.BOOLEAN) {
      return column.nullable() ? List.of("false") : List.of();
    }
    return column.type() == FieldType.INTEGER ? List.of() : coded(table, column, NO);
  }

  /** The values of a flag that have one of the meanings. */
  static List<String> values(TableView table, Column column, Set<String> meanings) {
    return switch (column.type()) {
      case BOOLEAN -> List.of("true");
      case INTEGER -> List.of("1");
      default -> coded(table, column, meanings);
    };
  }

  private static List<String> coded(TableView table, Column column, Set<String> meanings) {
    return table.codes(column.name()).stream()
        .filter(code -> meanings.contains(spaced(Tokens.fold(code))))
        .sorted()
        .toList();
  }

  private static String spaced(String folded) {
    return folded.replace('_', ' ').replace('-', ' ');
  }

  /** Whether a folded code means yes or no. */
  static boolean means(String folded) {
    return YES.contains(spaced(folded)) || NO.contains(spaced(folded));
  }

  private static String purpose(List<String> words) {
    if (words.contains("sms") || words.contains("phone") || words.contains("call")) {
      return "marketing.phone";
    }
    return words.contains("profiling") ? "profiling" : "marketing.email";
  }

  private static String at(TableView table, List<String> words) {
    for (Column column : table.columns()) {
      List<String> other = Tokens.of(column.name());
      boolean time = column.type() == FieldType.DATE || column.type() == FieldType.TIMESTAMP;
      if (time && other.size() > words.size() && other.subList(0, words.size()).equals(words)) {
        return column.name();
      }
    }
    return null;
  }
}
