package io.tenure.connector.schema;

import io.tenure.connector.CrmSession;
import io.tenure.connector.SystemAddress.Kind;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.schema.MariaDbGrants.Grant;
import io.tenure.connector.schema.Rights.TableRights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rights of an account of MariaDB or MySQL, from its grants. */
final class MariaDbRights {

  private static final Set<String> ADMINISTRATOR =
      Set.of(
          "ALL PRIVILEGES",
          "SUPER",
          "CREATE USER",
          "GRANT OPTION",
          "FILE",
          "SET USER",
          "SET_ANY_DEFINER",
          "SET_USER_ID",
          "SYSTEM_USER",
          "ROLE_ADMIN");
  private static final Set<String> DEFINITION =
      Set.of("CREATE", "ALTER", "DROP", "TRIGGER", "CREATE ROUTINE", "INDEX", "ALL PRIVILEGES");

  private MariaDbRights() {}

  static Rights read(CrmSession session) {
    MariaDbGrants grants = MariaDbGrants.read(session);
    boolean administrator = grants.global().stream().anyMatch(ADMINISTRATOR::contains);
    boolean creates =
        session.address().schemas().stream()
            .anyMatch(s -> grants.onSchema(s).stream().anyMatch(DEFINITION::contains));
    boolean mysql = session.address().kind() == Kind.MYSQL;
    Map<String, TableRights> tables = new HashMap<>();
    columns(session)
        .forEach(
            (name, columns) ->
                tables.put(
                    name.getFirst() + "." + name.getLast(), of(grants, name, columns, mysql)));
    return new Rights(
        administrator,
        creates,
        MariaDbSight.of(session, session.address().schemas()).cascades(),
        tables);
  }

  private static Map<List<String>, List<String>> columns(CrmSession session) {
    List<String> schemas = session.address().schemas();
    Map<List<String>, List<String>> columns = new LinkedHashMap<>();
    new Sql(
            MariaDbQueries.COLUMNS.formatted(MariaDbQueries.marks(schemas.size())),
            List.copyOf(schemas))
        .list(
            session,
            row ->
                columns
                    .computeIfAbsent(
                        List.of(row.getString(1), row.getString(2)), t -> new ArrayList<>())
                    .add(row.getString(3)));
    return columns;
  }

  private static TableRights of(
      MariaDbGrants grants, List<String> name, List<String> columns, boolean mysql) {
    Set<String> whole = new HashSet<>(grants.onSchema(name.getFirst()));
    Set<String> readable = new HashSet<>();
    Set<String> updatable = new HashSet<>();
    for (Grant g : grants.onTable(name.getFirst(), name.getLast())) {
      if (g.columns().isEmpty()) {
        whole.add(g.right());
      } else if (g.right().equals("SELECT")) {
        readable.addAll(named(g, columns));
      } else if (g.right().equals("UPDATE")) {
        updatable.addAll(named(g, columns));
      }
    }
    if (has(whole, "SELECT")) {
      readable.addAll(columns);
    }
    if (has(whole, "UPDATE")) {
      updatable.addAll(columns);
    }
    // Who may read rows of MariaDB may lock them; MySQL wants a right to change them too.
    boolean lockable =
        mysql
            ? !updatable.isEmpty() || has(whole, "DELETE") || has(whole, "LOCK TABLES")
            : !readable.isEmpty();
    // TRUNCATE needs DROP.
    return new TableRights(
        Set.copyOf(columns),
        readable,
        updatable,
        has(whole, "INSERT"),
        has(whole, "DELETE"),
        lockable,
        mysql,
        has(whole, "DROP"),
        has(whole, "ALTER") || has(whole, "TRIGGER"),
        Set.of());
  }

  /** A grant keeps the letters in which somebody wrote a column; the server ignores their case. */
  private static List<String> named(Grant grant, List<String> columns) {
    return columns.stream()
        .filter(c -> grant.columns().stream().anyMatch(c::equalsIgnoreCase))
        .toList();
  }

  private static boolean has(Set<String> rights, String right) {
    return rights.contains(right) || rights.contains("ALL PRIVILEGES");
  }
}
