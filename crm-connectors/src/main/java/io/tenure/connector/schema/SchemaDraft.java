package io.tenure.connector.schema;

import io.tenure.connector.ConnectorCode;
import io.tenure.connector.Finding;
import io.tenure.connector.Finding.Severity;
import io.tenure.connector.map.Relation.DeleteRule;
import io.tenure.connector.schema.Schema.Sight;
import io.tenure.connector.schema.Schema.Visibility;
import io.tenure.connector.schema.Table.Check;
import io.tenure.connector.schema.Table.Index;
import io.tenure.connector.schema.Table.Trigger;
import io.tenure.connector.schema.Table.UniqueKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A schema while it is being read. */
final class SchemaDraft {

  /** A table while it is being read. */
  static final class TableDraft {
    final String schema;
    final String name;
    final Table.Kind kind;
    final String comment;
    final boolean transactional;
    long rows;
    boolean exact;
    long bytes;
    final List<Column> columns = new ArrayList<>();
    List<String> primaryKey = List.of();
    final List<UniqueKey> uniqueKeys = new ArrayList<>();
    final List<Index> indexes = new ArrayList<>();
    final List<Check> checks = new ArrayList<>();
    final List<Trigger> triggers = new ArrayList<>();

    TableDraft(
        String schema,
        String name,
        Table.Kind kind,
        String comment,
        long rows,
        boolean transactional) {
      this.schema = schema;
      this.name = name;
      this.kind = kind;
      this.comment = comment;
      this.rows = Math.max(0, rows);
      this.transactional = transactional;
    }

    Table finish() {
      return new Table(
          schema,
          name,
          kind,
          comment,
          columns,
          primaryKey,
          uniqueKeys,
          indexes,
          checks,
          triggers,
          rows,
          exact,
          bytes,
          transactional);
    }
  }

  String product = "";
  Visibility visibility = new Visibility(Sight.COMPLETE, Sight.COMPLETE, Sight.COMPLETE);
  final Map<String, TableDraft> tables = new TreeMap<>();
  final List<ForeignKey> foreignKeys = new ArrayList<>();
  final List<Finding> findings = new ArrayList<>();

  void add(TableDraft table) {
    tables.put(table.schema + "." + table.name, table);
  }

  TableDraft table(String schema, String name) {
    return tables.get(schema + "." + name);
  }

  void find(String code, Severity severity, String table, String detail) {
    findings.add(new Finding(code, severity, table, null, detail));
  }

  Schema finish() {
    tables.values().forEach(this::findIn);
    foreignKeys.forEach(this::findIn);
    findVisibility();
    foreignKeys.sort(Comparator.comparing(ForeignKey::from).thenComparing(ForeignKey::name));
    return new Schema(
        product,
        tables.values().stream().map(TableDraft::finish).toList(),
        foreignKeys,
        visibility,
        findings);
  }

  private void findIn(TableDraft t) {
    String name = t.schema + "." + t.name;
    boolean stored = t.kind == Table.Kind.TABLE || t.kind == Table.Kind.PARTITIONED;
    if (stored && t.primaryKey.isEmpty()) {
      find(
          ConnectorCode.KEY_MISSING.code(),
          Severity.WARNING,
          name,
          "The table has no primary key; nothing in it can be disposed of on its own.");
    }
    if (stored && !t.transactional) {
      find(
          "schema.not-transactional",
          Severity.BLOCKING,
          name,
          "The table's storage engine cannot roll back; nothing is erased in it.");
    }
    t.triggers.stream()
        .filter(g -> g.mayDelete() && g.enabled())
        .forEach(
            g ->
                find(
                    "schema.trigger-deletes",
                    Severity.WARNING,
                    name,
                    "The trigger " + g.name() + " may delete rows by itself."));
  }

  private void findIn(ForeignKey key) {
    if (!tables.containsKey(key.from())) {
      find(
          "schema.outside-reference",
          Severity.BLOCKING,
          key.to(),
          "The table " + key.from() + ", which is not part of the system, points here.");
    }
    boolean acts =
        key.onDelete() == DeleteRule.CASCADE
            || key.onDelete() == DeleteRule.SET_NULL
            || key.onDelete() == DeleteRule.SET_DEFAULT;
    if (acts) {
      find(
          "schema.cascade",
          Severity.INFO,
          key.to(),
          "Deleting a row here makes the database change " + key.from() + " by itself.");
    }
  }

  private void findVisibility() {
    if (visibility.keys() == Sight.HIDDEN) {
      find(
          "schema.keys-hidden",
          Severity.BLOCKING,
          null,
          "The account's rights hide keys; grant it REFERENCES on the schema so that keys can be seen.");
    }
    if (visibility.cascades() == Sight.HIDDEN) {
      find(
          "schema.cascades-hidden",
          Severity.BLOCKING,
          null,
          "The account may not see every table that points into the system; a cascade could be hidden.");
    }
    if (visibility.triggers() == Sight.HIDDEN) {
      find(
          "schema.triggers-hidden",
          Severity.WARNING,
          null,
          "The account may not see triggers; what they do is not known.");
    }
  }
}
