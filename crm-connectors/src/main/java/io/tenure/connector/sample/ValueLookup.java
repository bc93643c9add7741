package io.tenure.connector.sample;

import io.tenure.connector.CrmSession;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.jdbc.Dialect;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Asks which of some values a text column holds; case and outer blanks do not count. Over an index
 * of the column each value is looked up, as it is and in lower and upper case. Without one the
 * table is read once at the server, and only where it is no larger than a bound.
 */
public final class ValueLookup {

  /** Size on disk up to which a table is read for the sake of values: a few seconds of a server. */
  public static final long LARGEST_READ = 2L << 30;

  /** Values of one statement over an index. */
  private static final int TOGETHER = 500;

  private ValueLookup() {}

  /**
   * Looks for the values.
   *
   * @return those that are there, stripped and in lower case; empty where the table is too large to
   *     be read without an index
   */
  public static Optional<Set<String>> find(
      CrmSession session, Table table, Column column, Collection<String> values) {
    boolean indexed = indexed(table, column);
    if (!indexed && table.estimatedBytes() > LARGEST_READ) {
      return Optional.empty();
    }
    Set<String> asked = new LinkedHashSet<>();
    values.forEach(value -> add(asked, value.strip(), indexed));
    Set<String> found = new HashSet<>();
    List<String> all = List.copyOf(asked);
    int step = indexed ? TOGETHER : Math.max(1, all.size());
    for (int from = 0; from < all.size(); from += step) {
      List<String> some = all.subList(from, Math.min(all.size(), from + step));
      ask(session, table, column, some, indexed, found);
    }
    return Optional.of(found);
  }

  private static void add(Set<String> asked, String value, boolean indexed) {
    if (indexed) {
      asked.add(value);
      asked.add(value.toUpperCase(Locale.ROOT));
    }
    asked.add(value.toLowerCase(Locale.ROOT));
  }

  private static boolean indexed(Table table, Column column) {
    return table.indexes().stream()
        .anyMatch(i -> !i.columns().isEmpty() && i.columns().getFirst().equals(column.name()));
  }

  private static void ask(
      CrmSession session,
      Table table,
      Column column,
      List<String> values,
      boolean indexed,
      Set<String> found) {
    session.refresh();
    Dialect d = session.dialect();
    CellText cells = CellText.of(session);
    String quoted = d.quote(column.name());
    String compared = indexed ? quoted : "LOWER(TRIM(" + d.asText(quoted, column.type()) + "))";
    String sql =
        "SELECT DISTINCT "
            + cells.expression(d.prefix(quoted, column.type(), longest(values) + 1))
            + " FROM "
            + d.table(table.schema(), table.name())
            + " WHERE "
            + compared;
    try {
      oneOf(session, values, sql).stream(
          session,
          row -> {
            String value = cells.read(row, 1);
            if (value != null) {
              found.add(value.strip().toLowerCase(Locale.ROOT));
            }
          });
    } finally {
      session.release();
    }
  }

  /** Room for blanks around what is found. */
  private static int longest(List<String> values) {
    return 16 + values.stream().mapToInt(String::length).max().orElse(0);
  }

  private static Sql oneOf(CrmSession session, List<String> values, String condition) {
    if (session.address().kind() == Kind.POSTGRESQL) {
      return new Sql(condition + " = ANY (CAST(? AS text[]))", List.of(values));
    }
    String marks = String.join(", ", Collections.nCopies(values.size(), "?"));
    return new Sql(condition + " IN (" + marks + ")", new ArrayList<>(values));
  }
}
