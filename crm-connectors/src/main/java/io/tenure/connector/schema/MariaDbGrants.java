package io.tenure.connector.schema;

import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.Sql;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grants of the connected account and of its active roles, in MariaDB or MySQL.
 *
 * @param revoked what MySQL takes away again, for one database, of rights on the whole server
 */
record MariaDbGrants(List<Grant> grants, List<Grant> revoked) {

  /** Who has one of these on a table is shown the table, its keys and its foreign keys. */
  static final Set<String> SHOWS_TABLES =
      Set.of(
          "ALL PRIVILEGES",
          "SELECT",
          "INSERT",
          "UPDATE",
          "DELETE",
          "CREATE",
          "DROP",
          "REFERENCES",
          "INDEX",
          "ALTER",
          "CREATE VIEW",
          "SHOW VIEW",
          "TRIGGER");

  private static final Pattern LINE =
      Pattern.compile(
          "(?:GRANT|REVOKE) (.+) ON (?:TABLE )?(\\*|`(?:[^`]|``)*`)\\.(\\*|`(?:[^`]|``)*`) (?:TO|FROM) .*",
          Pattern.DOTALL);
  private static final Pattern RIGHT =
      Pattern.compile("\\s*([A-Z_ ]+?)\\s*(?:\\(([^)]*)\\))?\\s*(?:,|$)");

  /**
   * One right.
   *
   * @param schema pattern with {@code %} and {@code _}; {@code *} for all
   * @param table {@code *} for all
   * @param columns empty where it holds for the whole table
   */
  record Grant(
      String right, String schema, String table, List<String> columns, boolean grantOption) {}

  static MariaDbGrants read(CrmSession session) {
    List<Grant> all = new ArrayList<>();
    List<Grant> revoked = new ArrayList<>();
    Sql.of("SHOW GRANTS")
        .list(
            session,
            row -> parse(row.getString(1), row.getString(1).startsWith("REVOKE") ? revoked : all));
    return new MariaDbGrants(List.copyOf(all), List.copyOf(revoked));
  }

  static boolean parse(String line, List<Grant> into) {
    Matcher m = LINE.matcher(line);
    if (!m.matches()) {
      return false; // GRANT role TO account: the role's own grants have their own lines
    }
    boolean option = line.endsWith("WITH GRANT OPTION");
    Matcher right = RIGHT.matcher(m.group(1));
    while (right.find()) {
      if (!right.group(1).isBlank()) {
        into.add(
            new Grant(
                right.group(1).trim().toUpperCase(Locale.ROOT),
                unquote(m.group(2)),
                unquote(m.group(3)),
                columns(right.group(2)),
                option));
      }
    }
    return true;
  }

  private static List<String> columns(String list) {
    List<String> columns = new ArrayList<>();
    if (list != null) {
      for (String name : list.split(",", -1)) {
        columns.add(unquote(name.trim()));
      }
    }
    return columns;
  }

  private static String unquote(String name) {
    return name.startsWith("`") ? name.substring(1, name.length() - 1).replace("``", "`") : name;
  }

  /** Rights on the whole server. */
  Set<String> global() {
    Set<String> rights = new HashSet<>();
    for (Grant g : grants) {
      if (g.schema().equals("*") && !g.right().equals("USAGE")) {
        rights.add(g.right());
        if (g.grantOption()) {
          rights.add("GRANT OPTION");
        }
      }
    }
    return rights;
  }

  /** Rights on a whole database, from grants on it and on the server. */
  Set<String> onSchema(String schema) {
    Set<String> rights = new HashSet<>();
    for (Grant g : grants) {
      boolean taken =
          g.schema().equals("*")
              && revoked.stream()
                  .anyMatch(r -> r.right().equals(g.right()) && r.schema().equals(schema));
      if (g.table().equals("*")
          && !g.right().equals("USAGE")
          && !taken
          && matches(g.schema(), schema)) {
        rights.add(g.right());
      }
    }
    // Rights on the server that say nothing about tables
    rights.removeAll(
        Set.of("PROCESS", "SHOW DATABASES", "RELOAD", "REPLICATION SLAVE", "BINLOG MONITOR"));
    return rights;
  }

  /** Grants that name one table. */
  List<Grant> onTable(String schema, String table) {
    return grants.stream()
        .filter(g -> g.table().equals(table) && g.schema().equals(schema))
        .toList();
  }

  private static boolean matches(String pattern, String schema) {
    if (pattern.equals("*")) {
      return true;
    }
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
      } else {
        regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return schema.matches(regex.toString());
  }
}
