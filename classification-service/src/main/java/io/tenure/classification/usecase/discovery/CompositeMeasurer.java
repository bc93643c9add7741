package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.propose.Proposed;
import io.tenure.classification.domain.propose.RelationProposer;
import io.tenure.classification.domain.propose.RelationProposer.Ends;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.classification.domain.relate.CompositeCandidate;
import io.tenure.classification.domain.relate.CompositeKey;
import io.tenure.classification.domain.relate.CompositeValues;
import io.tenure.classification.domain.relate.ValueSketch;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.map.Relation;
import io.tenure.connector.sample.Inclusion;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.ForeignKey;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.Schema.Sight;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds pointers of two or three columns that nobody declared. Only what values prove is proposed:
 * a combination that is not measured is left out.
 */
final class CompositeMeasurer {

  private final CrmReader.Scan scan;
  private final Schema schema;
  private final Collection<TableView> tables;
  private final Skipped skipped;
  private final ScanProgress progress;

  CompositeMeasurer(
      CrmReader.Scan scan,
      Schema schema,
      Collection<TableView> tables,
      Skipped skipped,
      ScanProgress progress) {
    this.scan = scan;
    this.schema = schema;
    this.tables = tables;
    this.skipped = skipped;
    this.progress = progress;
  }

  List<Proposed<Relation>> relations() {
    List<CompositeCandidate> candidates = candidates();
    Map<String, CompositeKey> wanted = new LinkedHashMap<>();
    candidates.forEach(c -> wanted.putIfAbsent(c.to().name(), c.to()));
    Map<String, CompositeValues.Read> keys = new HashMap<>();
    new ValueReads<CompositeKey, CompositeValues.Read>(scan, progress, "reading composite keys")
        .all(
            List.copyOf(wanted.values()),
            key -> read(key.table(), key.columns(), CrmReader.Depth.MANY, ValueSketch.OF_KEY))
        .forEach(
            read -> {
              if (read.failure() == null) {
                keys.put(read.of().name(), read.result());
              } else {
                unmeasured(read.of().table(), read.failure());
              }
            });
    List<Proposed<Relation>> found = new ArrayList<>();
    new ValueReads<CompositeCandidate, Inclusion>(scan, progress, "comparing composite keys")
        .all(
            candidates.stream().filter(c -> keys.containsKey(c.to().name())).toList(),
            candidate -> measured(candidate, keys.get(candidate.to().name())))
        .forEach(
            read -> {
              if (read.failure() != null) {
                unmeasured(read.of().from(), read.failure());
              } else if (read.result().containedValues() > 0) {
                found.add(proposed(read.of(), read.result()));
              }
            });
    return found;
  }

  private List<CompositeCandidate> candidates() {
    List<CompositeKey> keys = CompositeKey.of(tables);
    Map<String, Set<Set<String>>> declared = new HashMap<>();
    for (ForeignKey key : schema.foreignKeys()) {
      declared.computeIfAbsent(key.from(), t -> new HashSet<>()).add(Set.copyOf(key.fromColumns()));
    }
    List<CompositeCandidate> candidates = new ArrayList<>();
    for (TableView table : tables) {
      candidates.addAll(
          CompositeCandidate.of(table, keys, declared.getOrDefault(table.name(), Set.of())));
    }
    return candidates;
  }

  private Inclusion measured(CompositeCandidate candidate, CompositeValues.Read key) {
    return read(candidate.from(), candidate.columns(), CrmReader.Depth.SOME, ValueSketch.OF_POINTER)
        .provenIn(key, candidate.named());
  }

  private CompositeValues.Read read(
      TableView table, List<Column> columns, CrmReader.Depth depth, int hashes) {
    CompositeValues values = new CompositeValues(columns.size(), hashes);
    return values.done(scan.values(table.table(), columns, depth, values::row));
  }

  private Proposed<Relation> proposed(CompositeCandidate c, Inclusion in) {
    return RelationProposer.composite(
        new Ends(
            c.from().name(),
            c.names(),
            c.to().table().name(),
            c.to().columns().stream().map(Column::name).toList(),
            c.columns().stream().anyMatch(Column::nullable)),
        c.strength(),
        c.reason(),
        in,
        schema.visibility().cascades() == Sight.HIDDEN);
  }

  private void unmeasured(TableView view, ConnectorException e) {
    skipped.skipped(
        "discovery.keys-unmeasured",
        view.table(),
        Skipped.ofOneTable(e),
        "Values of composite keys were not compared %s; none is proposed for the table.");
  }
}
