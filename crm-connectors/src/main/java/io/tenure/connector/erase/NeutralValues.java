package io.tenure.connector.erase;

import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values that stand for an erased one and for no person: addresses under {@code .invalid} (RFC
 * 2606: never a real domain), words that say what happened, placeholders.
 */
final class NeutralValues {

  private static final Set<String> NEUTRAL_LABELS =
      Set.of(
          "unknown",
          "other",
          "none",
          "na",
          "undefined",
          "unspecified",
          "notspecified",
          "erased",
          "deleted",
          "anonymous",
          "anonymised");

  private NeutralValues() {}

  /** Candidates for a column without uniqueness, best first. */
  static List<Replacement> constants(Column c, String category) {
    List<String> texts =
        switch (c.type()) {
          case STRING, TEXT -> texts(category);
          case INTEGER -> List.of("0", "-1", "1");
          case DECIMAL -> List.of("0", "-1", "1");
          case BOOLEAN -> postgresBoolean(c) ? List.of("false", "true") : List.of("0", "1");
          case DATE -> List.of("1900-01-01", "1970-01-01");
          case TIMESTAMP ->
              Stream.of("1900-01-01 00:00:00", "1970-01-02 00:00:00")
                  .filter(t -> !isShortTimestamp(c) || t.startsWith("1970"))
                  .toList();
          case UUID -> List.of("00000000-0000-0000-0000-000000000000");
          case JSON -> List.of("{}", "null", "[]");
          case BINARY -> List.of("", "00");
          case ENUM -> labels(c);
          case OTHER -> c.nativeType().equals("inet") ? List.of("0.0.0.0") : List.of();
        };
    return texts.stream().map(Replacement::constant).toList();
  }

  /** Candidates for a column that must be unique, best first. */
  static List<Replacement> unique(Column c, String category) {
    return switch (c.type()) {
      case STRING, TEXT -> uniqueTexts(c, category);
      case INTEGER -> uniqueNumbers(c);
      case DECIMAL -> uniqueNumbers(c);
      case UUID -> List.of(Replacement.unique("ffffffff-ffff-4fff-bfff-{}", 12, false));
      case BINARY -> List.of(Replacement.unique("{}", 32, false));
      default -> List.of();
    };
  }

  private static List<String> texts(String category) {
    List<String> texts = new ArrayList<>();
    String kind = category == null ? "" : category.toLowerCase(Locale.ROOT);
    if (kind.contains("email")) {
      texts.add("erased@erased.invalid");
      texts.add("e@e.invalid");
    }
    if (kind.contains("phone") || kind.contains("fax")) {
      texts.add("000000000");
    }
    if (kind.contains("url") || kind.contains("website")) {
      texts.add("https://erased.invalid/");
    }
    texts.addAll(
        List.of(
            "(erased)",
            "erased",
            "ERASED",
            "Erased",
            "-",
            "X",
            "0",
            "erased@erased.invalid",
            "000000000",
            "0000000000",
            "00000",
            "https://erased.invalid/",
            "XX",
            "XXX",
            "1900-01-01",
            ""));
    return texts;
  }

  private static List<Replacement> uniqueTexts(Column c, String category) {
    List<Replacement> all = new ArrayList<>();
    boolean email = category != null && category.toLowerCase(Locale.ROOT).contains("email");
    List<String> templates =
        email
            ? List.of("erased-{}@erased.invalid", "{}@e.invalid", "erased-{}", "{}")
            : List.of("erased-{}", "{}", "erased-{}@erased.invalid", "{}@e.invalid");
    for (String template : templates) {
      int room = c.length() == null ? 32 : c.length() - (template.length() - 2);
      if (room >= 12) {
        all.add(Replacement.unique(template, Math.min(32, room), false));
      }
    }
    int length = c.length() == null ? 20 : Math.min(20, c.length());
    if (length >= 9) {
      all.add(Replacement.unique("{}", length, true));
    }
    return all;
  }

  /** Negative numbers first: no numbering of customers gives them. */
  private static List<Replacement> uniqueNumbers(Column c) {
    String type = c.nativeType().toLowerCase(Locale.ROOT);
    int digits = 9;
    if (type.startsWith("bigint")) {
      digits = 18;
    } else if (c.precision() != null) {
      digits = Math.min(18, c.precision() - (c.scale() == null ? 0 : c.scale()));
    } else if (type.startsWith("smallint")
        || type.startsWith("tinyint")
        || type.startsWith("mediumint")) {
      return List.of();
    }
    return digits < 9
        ? List.of()
        : List.of(Replacement.unique("-{}", digits, true), Replacement.unique("{}", digits, true));
  }

  private static List<String> labels(Column c) {
    return c.enumValues().stream()
        .filter(v -> NEUTRAL_LABELS.contains(v.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")))
        .toList();
  }

  private static boolean postgresBoolean(Column c) {
    return c.nativeType().equals("boolean");
  }

  /** MariaDB's TIMESTAMP begins in 1970; PostgreSQL writes out "without/with time zone". */
  private static boolean isShortTimestamp(Column c) {
    String type = c.nativeType().toLowerCase(Locale.ROOT);
    return type.startsWith("timestamp") && !type.contains("time zone");
  }
}
