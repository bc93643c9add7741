package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds tables that keep former versions of another table's rows: by their name ({@code
 * contacts_history}, {@code aud_contacts}), or because they repeat the other's columns beside
 * columns that number or date versions.
 */
public final class HistoryTables {

  private static final Set<String> MARKS =
      Set.of(
          "history",
          "historie",
          "hist",
          "audit",
          "aud",
          "archive",
          "archiv",
          "version",
          "revision",
          "changelog",
          "trail",
          "protokoll",
          "journal",
          "log",
          "historial",
          "historique");

  private static final List<List<String>> VERSIONING =
      List.of(
          List.of("rev"),
          List.of("revision"),
          List.of("revtype"),
          List.of("version"),
          List.of("valid", "from"),
          List.of("valid", "to"),
          List.of("valid", "until"),
          List.of("row", "start"),
          List.of("row", "end"),
          List.of("sys", "start"),
          List.of("sys", "end"),
          List.of("operation"),
          List.of("changed", "at"),
          List.of("changed", "on"),
          List.of("archived", "at"),
          List.of("gueltig", "ab"),
          List.of("gultig", "ab"));

  private static final double REPEATS = 0.7;

  private HistoryTables() {}

  /**
   * A table of former versions.
   *
   * @param column of it that names the row whose version it is; null where nothing does
   * @param strength how sure, 0 to 1
   */
  public record History(String table, String base, String column, double strength) {}

  /** All of a schema. */
  public static List<History> of(Collection<TableView> tables) {
    List<History> found = new ArrayList<>();
    for (TableView table : tables) {
      byName(table, tables).or(() -> byColumns(table, tables)).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<History> byName(TableView table, Collection<TableView> tables) {
    List<String> words = table.words();
    if (words.size() < 2) {
      return Optional.empty();
    }
    List<String> bare =
        MARKS.contains(singular(words.getLast()))
            ? words.subList(0, words.size() - 1)
            : MARKS.contains(words.getFirst()) ? words.subList(1, words.size()) : List.of();
    if (bare.isEmpty()) {
      return Optional.empty();
    }
    return tables.stream()
        .filter(base -> !base.name().equals(table.name()) && same(bare, base.words()))
        .map(base -> history(table, base, true))
        .filter(h -> h.column() != null || repeats(table, find(tables, h.base())) >= 0.5)
        .findFirst();
  }

  private static Optional<History> byColumns(TableView table, Collection<TableView> tables) {
    Set<String> versioning = versioning(table);
    if (versioning.isEmpty()) {
      return Optional.empty();
    }
    return tables.stream()
        .filter(base -> !base.name().equals(table.name()) && base.columns().size() >= 4)
        .filter(base -> base.columns().size() < table.columns().size())
        .filter(base -> base.columns().stream().noneMatch(c -> versioning.contains(lower(c))))
        .filter(base -> repeats(table, base) >= REPEATS)
        .map(base -> history(table, base, false))
        .filter(h -> h.column() != null)
        .findFirst();
  }

  private static History history(TableView table, TableView base, boolean named) {
    boolean repeats = repeats(table, base) >= 0.5;
    double strength = named ? repeats ? 0.95 : 0.92 : 0.8;
    return new History(table.name(), base.name(), pointer(table, base), strength);
  }

  /** The base's key by its own name, or with the base's name before it. */
  private static String pointer(TableView table, TableView base) {
    List<String> key = base.table().primaryKey();
    if (key.size() != 1) {
      return null;
    }
    boolean whole = table.table().primaryKey().equals(key);
    for (Column column : table.columns()) {
      List<String> words = Tokens.of(column.name());
      boolean same = column.name().equalsIgnoreCase(key.getFirst()) && !whole;
      boolean prefixed =
          words.size() > 1
              && same(words.subList(0, words.size() - 1), base.words())
              && Set.of("id", "key", "no", "nr", "uuid", "ref").contains(words.getLast());
      if (same && !ownNumber(table, column) || prefixed) {
        return column.name();
      }
    }
    return null;
  }

  private static boolean ownNumber(TableView table, Column column) {
    return table.table().primaryKey().equals(List.of(column.name())) || column.identity();
  }

  /** Share of the base's columns that the table has too. */
  private static double repeats(TableView table, TableView base) {
    Set<String> names = new HashSet<>();
    table.columns().forEach(c -> names.add(lower(c)));
    long shared = base.columns().stream().filter(c -> names.contains(lower(c))).count();
    return (double) shared / base.columns().size();
  }

  private static Set<String> versioning(TableView table) {
    Set<String> found = new HashSet<>();
    for (Column column : table.columns()) {
      List<String> words = Tokens.of(column.name());
      if (words.size() <= 2 && VERSIONING.contains(words)) {
        found.add(lower(column));
      }
    }
    return found;
  }

  private static TableView find(Collection<TableView> tables, String name) {
    return tables.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  private static boolean same(List<String> one, List<String> other) {
    return one.stream()
        .map(HistoryTables::singular)
        .toList()
        .equals(other.stream().map(HistoryTables::singular).toList());
  }

  private static String singular(String word) {
    return word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
  }

  private static String lower(Column column) {
    return column.name().toLowerCase(Locale.ROOT);
  }
}
