package io.tenure.classification.domain.propose;

import io.tenure.classification.domain.detect.ColumnFacts;
import io.tenure.classification.domain.detect.Combiner;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.propose.HistoryTables.History;
import io.tenure.connector.map.Relation;
import io.tenure.connector.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Proposes the whole map: verdicts on columns, kinds, roles, subjects, places, triggers, flags. */
public final class MapProposer {

  private MapProposer() {}

  /** Columns of people's own rows whose copies are worth a search. */
  public static List<Original> originals(
      Collection<TableView> tables, List<Proposed<Relation>> relations, DetectorSet detectors) {
    List<Relation> bare = relations.stream().map(Proposed::value).toList();
    return Originals.of(judged(tables, bare, Map.of(), detectors));
  }

  /** The map for these tables, relations and copies. */
  public static ProposedMap propose(
      Collection<TableView> tables,
      List<Proposed<Relation>> relations,
      List<Copy> copies,
      DetectorSet detectors) {
    Map<String, List<Copy>> byTable = copies.stream().collect(Collectors.groupingBy(Copy::table));
    Draft kinds =
        judged(tables, relations.stream().map(Proposed::value).toList(), byTable, detectors);
    List<Proposed<Relation>> withRoles = relations.stream().map(r -> withRole(r, kinds)).toList();
    Draft draft =
        judged(tables, withRoles.stream().map(Proposed::value).toList(), byTable, detectors);
    DatasetProposer datasets = new DatasetProposer(draft);
    List<ProposedDataset> proposed = new ArrayList<>();
    for (TableView table : draft.tables()) {
      proposed.add(datasets.propose(table));
    }
    return new ProposedMap(proposed, withRoles);
  }

  private static Draft judged(
      Collection<TableView> tables,
      List<Relation> relations,
      Map<String, List<Copy>> copies,
      DetectorSet detectors) {
    Draft draft = new Draft(tables, relations);
    Set<String> histories =
        HistoryTables.of(tables).stream().map(History::table).collect(Collectors.toSet());
    for (TableView table : tables) {
      Map<String, FieldVerdict> verdicts =
          CopyRule.apply(
              copies.getOrDefault(table.name(), List.of()), verdicts(table, draft, detectors));
      TreeSet<String> pointsTo = new TreeSet<>();
      draft.outgoing(table.name()).stream()
          .filter(r -> !r.to().equals(table.name()))
          .forEach(r -> pointsTo.add(r.to()));
      draft.judged(
          table.name(),
          verdicts,
          histories.contains(table.name())
              ? KindProposer.ofHistory(table, verdicts, pointsTo)
              : KindProposer.kind(table, verdicts, pointsTo));
    }
    return draft;
  }

  private static Map<String, FieldVerdict> verdicts(
      TableView table, Draft draft, DetectorSet detectors) {
    Surroundings around =
        Surroundings.of(table.table().name(), table.columns().stream().map(Column::name).toList());
    Map<String, FieldVerdict> verdicts = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      boolean key =
          table.table().primaryKey().contains(column.name())
              || draft.outgoing(table.name()).stream()
                  .anyMatch(r -> r.fromColumns().contains(column.name()));
      verdicts.put(
          column.name(),
          Combiner.judge(
              new ColumnFacts(
                  column.name(),
                  column.type(),
                  key,
                  column.generated(),
                  around,
                  table.sample(column.name()),
                  column.comment(),
                  column.enumValues()),
              detectors));
    }
    return verdicts;
  }

  private static Proposed<Relation> withRole(Proposed<Relation> proposed, Draft draft) {
    Relation r = proposed.value();
    return new Proposed<>(
        new Relation(
            r.id(),
            r.from(),
            r.fromColumns(),
            r.to(),
            r.toColumns(),
            r.discriminator(),
            r.origin(),
            RoleProposer.role(r, draft.kind(r.from()), draft.kind(r.to()), draft.isLine(r.from())),
            r.onDelete(),
            r.nullable(),
            r.confidence(),
            r.status()),
        proposed.confidence(),
        proposed.reasons());
  }
}
