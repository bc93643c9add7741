package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.connector.map.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known while a map is proposed: tables, verdicts, kinds, relations. */
final class Draft {

  private final Map<String, TableView> tables = new LinkedHashMap<>();
  private final Map<String, Map<String, FieldVerdict>> verdicts = new HashMap<>();
  private final Map<String, Proposed<String>> kinds = new HashMap<>();
  private final Map<String, List<Relation>> outgoing = new HashMap<>();
  private final Map<String, List<Relation>> incoming = new HashMap<>();

  Draft(Collection<TableView> views, Collection<Relation> relations) {
    views.forEach(v -> tables.put(v.name(), v));
    for (Relation relation : relations) {
      outgoing.computeIfAbsent(relation.from(), k -> new ArrayList<>()).add(relation);
      incoming.computeIfAbsent(relation.to(), k -> new ArrayList<>()).add(relation);
    }
  }

  void judged(String table, Map<String, FieldVerdict> columns, Proposed<String> kind) {
    verdicts.put(table, columns);
    kinds.put(table, kind);
  }

  Collection<TableView> tables() {
    return tables.values();
  }

  TableView table(String name) {
    return tables.get(name);
  }

  Map<String, FieldVerdict> verdicts(String table) {
    return verdicts.getOrDefault(table, Map.of());
  }

  String kind(String table) {
    return proposedKind(table).value();
  }

  Proposed<String> proposedKind(String table) {
    return kinds.getOrDefault(table, new Proposed<>("TECHNICAL", 0, List.of()));
  }

  /** Relations whose rows are in that table. */
  List<Relation> outgoing(String table) {
    return outgoing.getOrDefault(table, List.of());
  }

  /** Relations that point to that table. */
  List<Relation> incoming(String table) {
    return incoming.getOrDefault(table, List.of());
  }

  /** Lines of a document: the table points to one of the same kind that it is named after. */
  boolean isLine(String table) {
    return outgoing(table).stream()
        .anyMatch(
            r ->
                !r.to().equals(table)
                    && kind(r.to()).equals(kind(table))
                    && shorter(r.to(), table));
  }

  private boolean shorter(String parent, String child) {
    return table(parent) != null && table(parent).words().size() < table(child).words().size();
  }
}
