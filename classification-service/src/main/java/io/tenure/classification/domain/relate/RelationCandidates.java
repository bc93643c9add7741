package io.tenure.classification.domain.relate;

import io.tenure.classification.domain.propose.HistoryTables;
import io.tenure.classification.domain.propose.HistoryTables.History;
import io.tenure.classification.domain.propose.RelationCandidate;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.ForeignKey;
import io.tenure.connector.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds undeclared pointers by names and types: all that could be, since names may mislead. Values
 * are measured afterwards and choose.
 */
public final class RelationCandidates {

  private final Collection<TableView> tables;
  private final TargetNames targets;
  private final Set<String> declared = new HashSet<>();

  /** Candidates among these tables. */
  public RelationCandidates(
      Schema schema, Collection<TableView> tables, Collection<Target> targets) {
    this.tables = tables;
    this.targets = new TargetNames(targets);
    for (ForeignKey key : schema.foreignKeys()) {
      key.fromColumns().forEach(c -> declared.add(Target.name(key.from(), c)));
    }
  }

  /** Candidates whose pointing column is in that table. */
  public List<RelationCandidate> of(TableView table) {
    List<RelationCandidate> all = new ArrayList<>(Polymorphic.pairs(table, tables));
    Set<String> polymorphic = new HashSet<>();
    all.forEach(p -> polymorphic.add(p.fromColumn()));
    for (Column column : table.columns()) {
      if (!polymorphic.contains(column.name()) && mayPoint(table, column)) {
        all.addAll(targets.matches(table, column));
      }
    }
    return all;
  }

  /** What the names of history tables say. */
  public List<RelationCandidate> ofHistories() {
    List<RelationCandidate> found = new ArrayList<>();
    for (History history : HistoryTables.of(tables)) {
      boolean known =
          history.column() == null
              || declared.contains(Target.name(history.table(), history.column()));
      if (!known) {
        candidate(history).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<RelationCandidate> candidate(History history) {
    return targets
        .primary(history.base())
        .map(
            key ->
                new RelationCandidate(
                    history.table(),
                    history.column(),
                    history.base(),
                    key.column().name(),
                    null,
                    history.strength(),
                    RelationCandidate.HISTORY));
  }

  /** Whether a column could be a pointer that nobody declared. */
  public boolean mayPoint(TableView table, Column column) {
    return !column.generated()
        && Target.KEY_TYPES.contains(column.type())
        && !declared.contains(Target.name(table.name(), column.name()));
  }
}
