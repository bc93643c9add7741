package io.tenure.benchmarks.baseline;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.benchmarks.system.Sql;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * What a sync would cost if it were nothing but copying: the rows of the same tables, of each the
 * key and the columns that the sync reads from it, {@code SELECT}ed out of the CRM and {@code
 * COPY}ed into tables without any index in another database of the same server. No joins, no
 * aggregates, no hashing, no encryption, no comparison with what is known.
 */
public final class CopyRows {
  private final Sql crm;
  private final Sql target;
  private final Map<String, List<String>> columns = new LinkedHashMap<>();
  private long rows;

  /**
   * @param map the published data map
   * @param target an empty database
   */
  public CopyRows(JsonNode map, Sql crm, Sql target) {
    this.crm = crm;
    this.target = target;
    for (JsonNode dataset : map.path("datasets")) {
      if (!dataset.path("keyColumns").isEmpty() && !dataset.path("subjects").isEmpty()) {
        columns.put(dataset.path("table").asText(), List.copyOf(columns(dataset)));
      }
    }
  }

  private static Set<String> columns(JsonNode dataset) {
    Set<String> columns = new LinkedHashSet<>();
    dataset.path("keyColumns").forEach(key -> columns.add(key.asText()));
    for (String list : List.of("subjects", "triggers")) {
      dataset.path(list).forEach(source -> own(source, columns));
    }
    own(dataset.path("jurisdiction"), columns);
    own(dataset.path("controller"), columns);
    add(dataset.path("softDelete").path("column"), columns);
    for (JsonNode consent : dataset.path("consents")) {
      add(consent.path("column"), columns);
      add(consent.path("atColumn"), columns);
    }
    return columns;
  }

  /** The columns of the dataset's own row; a path leads to another one. */
  private static void own(JsonNode source, Set<String> columns) {
    if (source.path("path").isEmpty()) {
      add(source.path("column"), columns);
      add(source.path("subdivisionColumn"), columns);
    }
  }

  private static void add(JsonNode column, Set<String> columns) {
    if (column.isTextual()) {
      columns.add(column.asText());
    }
  }

  /** Makes fresh tables. */
  public void prepare() {
    List<String> fresh = new ArrayList<>();
    fresh.add("DROP SCHEMA IF EXISTS bench CASCADE");
    fresh.add("CREATE SCHEMA bench");
    columns.forEach((table, list) -> fresh.add(definition(table, list)));
    target.run(fresh.toArray(String[]::new));
    rows = 0;
  }

  /** Copies all rows. */
  public void run() throws SQLException, IOException, InterruptedException {
    try (Connection from = crm.connect();
        Connection to = target.connect()) {
      for (Map.Entry<String, List<String>> table : columns.entrySet()) {
        rows += copy(from, to, table.getKey(), table.getValue());
      }
    }
  }

  /** How many rows the last copy moved. */
  public long rows() {
    return rows;
  }

  private String definition(String table, List<String> list) {
    String types =
        crm.text(
            "SELECT string_agg(format('%I %s', attname, format_type(atttypid, atttypmod)), ', ' ORDER BY array_position("
                + array(list)
                + ", attname::text)) FROM pg_attribute WHERE attrelid = 'crm."
                + table
                + "'::regclass AND attname = ANY("
                + array(list)
                + ")");
    return "CREATE TABLE bench." + table + " (" + types + ")";
  }

  private static String array(List<String> names) {
    return "ARRAY['" + String.join("','", names) + "']::text[]";
  }

  private static long copy(Connection from, Connection to, String table, List<String> list)
      throws SQLException, IOException, InterruptedException {
    String select =
        "COPY (SELECT \"%s\" FROM crm.%s) TO STDOUT (FORMAT binary)"
            .formatted(String.join("\", \"", list), table);
    CopyManager reader = new CopyManager(from.unwrap(BaseConnection.class));
    CopyManager writer = new CopyManager(to.unwrap(BaseConnection.class));
    try (PipedInputStream in = new PipedInputStream(1 << 20);
        PipedOutputStream out = new PipedOutputStream(in)) {
      Thread reading =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (out) {
                      long read = reader.copyOut(select, out);
                      assert read >= 0;
                    } catch (SQLException | IOException e) {
                      throw new IllegalStateException(e);
                    }
                  });
      long rows = writer.copyIn("COPY bench." + table + " FROM STDIN (FORMAT binary)", in);
      reading.join();
      return rows;
    }
  }
}
