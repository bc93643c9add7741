package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.propose.Proposed;
import io.tenure.classification.domain.propose.RelationCandidate;
import io.tenure.classification.domain.propose.RelationProposer;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.classification.domain.relate.Pointers;
import io.tenure.classification.domain.relate.Pointers.Measured;
import io.tenure.classification.domain.relate.RelationCandidates;
import io.tenure.classification.domain.relate.Target;
import io.tenure.classification.domain.relate.Targets;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.map.Relation;
import io.tenure.connector.sample.Inclusion;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.Schema.Sight;
import io.tenure.connector.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds relations: declared keys, and pointers that names suggest and values support. Each table is
 * read twice at most, once as what may be pointed to and once as what may point; only what the
 * sketches cannot settle is asked of the database, once for each column pointed to.
 */
final class RelationMeasurer {

  private final CrmReader.Scan scan;
  private final Schema schema;
  private final Map<String, TableView> views;
  private final Skipped skipped;
  private final ScanProgress progress;

  RelationMeasurer(
      CrmReader.Scan scan,
      Schema schema,
      Map<String, TableView> views,
      Skipped skipped,
      ScanProgress progress) {
    this.scan = scan;
    this.schema = schema;
    this.views = views;
    this.skipped = skipped;
    this.progress = progress;
  }

  List<Proposed<Relation>> relations() {
    List<Proposed<Relation>> relations = new ArrayList<>();
    schema.foreignKeys().stream()
        .filter(k -> views.containsKey(k.from()) && views.containsKey(k.to()))
        .map(k -> RelationProposer.declared(k, schema))
        .forEach(r -> relations.add(new Proposed<>(r, 1.0, List.of("declared"))));
    boolean hidden = schema.visibility().cascades() == Sight.HIDDEN;
    for (Measured m : Pointers.best(settled(measured()))) {
      RelationProposer.inferred(m.candidate(), m.inclusion(), nullable(m.candidate()), hidden)
          .ifPresent(relations::add);
    }
    return relations;
  }

  private boolean nullable(RelationCandidate c) {
    return views.get(c.from()).table().column(c.fromColumn()).orElseThrow().nullable();
  }

  private List<Measured> measured() {
    List<Target> columns = Target.of(views.values());
    RelationCandidates names = new RelationCandidates(schema, views.values(), columns);
    Targets targets = targets(columns);
    List<RelationCandidate> histories = names.ofHistories();
    List<Measured> measured = new ArrayList<>();
    new ValueReads<TableView, List<Measured>>(scan, progress, "comparing keys")
        .all(
            List.copyOf(views.values()),
            view -> compared(pointers(names, histories, view), view, targets))
        .forEach(
            read -> {
              if (read.failure() == null) {
                measured.addAll(read.result());
              } else {
                unmeasured(read.of(), read.failure());
                measured.addAll(pointers(names, histories, read.of()).measure(targets));
              }
            });
    return measured;
  }

  private static Pointers pointers(
      RelationCandidates names, List<RelationCandidate> histories, TableView view) {
    return new Pointers(
        view,
        names.of(view),
        histories.stream().filter(h -> h.from().equals(view.name())).toList(),
        view.columns().stream().filter(c -> names.mayPoint(view, c)).toList());
  }

  private List<Measured> compared(Pointers pointers, TableView view, Targets targets) {
    if (!pointers.columns().isEmpty()) {
      pointers.done(
          scan.values(view.table(), pointers.columns(), CrmReader.Depth.SOME, pointers::row));
    }
    return pointers.measure(targets);
  }

  private Targets targets(List<Target> columns) {
    Map<String, List<Target>> byTable = new LinkedHashMap<>();
    columns.forEach(t -> byTable.computeIfAbsent(t.table().name(), n -> new ArrayList<>()).add(t));
    Targets targets = new Targets(columns);
    new ValueReads<List<Target>, Targets.Keys>(scan, progress, "reading keys")
        .all(List.copyOf(byTable.values()), this::keys)
        .forEach(
            read -> {
              if (read.failure() == null) {
                targets.add(read.result());
              } else {
                unmeasured(read.of().getFirst().table(), read.failure());
              }
            });
    return targets;
  }

  private Targets.Keys keys(List<Target> ofOneTable) {
    Targets.Reading reading = new Targets.Reading(ofOneTable);
    List<Column> columns = ofOneTable.stream().map(Target::column).toList();
    Table table = ofOneTable.getFirst().table().table();
    return reading.done(scan.values(table, columns, CrmReader.Depth.MANY, reading::row));
  }

  private void unmeasured(TableView view, ConnectorException e) {
    skipped.skipped(
        "discovery.keys-unmeasured",
        view.table(),
        Skipped.ofOneTable(e),
        "Values of keys were not compared %s; relations of the table rest on names alone.");
  }

  /** Asks the database about what too few hashes, or a key that was not read whole, left open. */
  private List<Measured> settled(List<Measured> measured) {
    Map<String, List<Measured>> open = new LinkedHashMap<>();
    List<Measured> settled = new ArrayList<>();
    for (Measured m : measured) {
      if (m.open()) {
        open.computeIfAbsent(
                m.candidate().to() + "\n" + m.candidate().toColumn(), k -> new ArrayList<>())
            .add(m);
      } else {
        settled.add(m);
      }
    }
    for (List<Measured> toOne : open.values()) {
      settled.addAll(asked(toOne));
    }
    return settled;
  }

  private Collection<Measured> asked(List<Measured> toOne) {
    try {
      List<Inclusion> answers =
          scan.inclusions(schema, toOne.stream().map(Measured::candidate).toList());
      List<Measured> settled = new ArrayList<>();
      for (int i = 0; i < toOne.size(); i++) {
        settled.add(toOne.get(i).with(answers.get(i)));
      }
      return settled;
    } catch (ConnectorException e) {
      unmeasured(views.get(toOne.getFirst().candidate().to()), e);
      return toOne.stream().map(m -> m.with(Inclusion.NONE)).toList();
    }
  }
}
