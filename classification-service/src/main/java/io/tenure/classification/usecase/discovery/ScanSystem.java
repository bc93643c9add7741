package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.classification.domain.map.MapFinding;
import io.tenure.classification.domain.propose.CodeFinder;
import io.tenure.classification.domain.propose.MapProposer;
import io.tenure.classification.domain.propose.Proposed;
import io.tenure.classification.domain.propose.RelationCandidate;
import io.tenure.classification.domain.propose.RelationCandidates;
import io.tenure.classification.domain.propose.RelationProposer;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.Finding;
import io.tenure.connector.Finding.Severity;
import io.tenure.connector.map.Relation;
import io.tenure.connector.sample.Inclusion;
import io.tenure.connector.sample.TableSample;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.Schema.Sight;
import io.tenure.connector.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks at a system once: structure, samples table by table (judged and forgotten), undeclared
 * keys. A table that cannot be sampled is skipped and told; the rest goes on.
 */
final class ScanSystem {

  private static final Set<ConnectorCode> OF_ONE_TABLE =
      Set.of(
          ConnectorCode.TABLE_VANISHED,
          ConnectorCode.COLUMN_VANISHED,
          ConnectorCode.TYPE_CHANGED,
          ConnectorCode.RIGHTS_TOO_SMALL,
          ConnectorCode.TIMEOUT,
          ConnectorCode.DATABASE_ERROR);

  private final CrmReader.Scan scan;
  private final ScanProgress progress;
  private final List<MapFinding> findings = new ArrayList<>();

  ScanSystem(CrmReader.Scan scan, ScanProgress progress) {
    this.scan = scan;
    this.progress = progress;
  }

  /** Told how far it is; may stop the scan by an exception. */
  @FunctionalInterface
  interface ScanProgress {
    void at(long done, long total, String message);
  }

  Scanned run() {
    progress.at(0, 0, "reading the structure");
    Schema schema = scan.schema((step, done, total) -> progress.at(0, 0, "reading " + step));
    schema.findings().forEach(this::found);
    scan.rights().forEach(this::found);
    Map<String, TableView> views = new LinkedHashMap<>();
    List<Table> tables = schema.tables().stream().filter(this::isTable).toList();
    for (Table table : tables) {
      progress.at(views.size(), tables.size(), "looking at samples");
      views.put(table.qualifiedName(), view(table));
    }
    List<Proposed<Relation>> relations = relations(schema, views);
    return new Scanned(
        schema, MapProposer.propose(views.values(), relations), List.copyOf(findings));
  }

  private boolean isTable(Table table) {
    boolean stored = table.kind() == Table.Kind.TABLE || table.kind() == Table.Kind.PARTITIONED;
    if (!stored) {
      found(
          new Finding(
              "discovery.not-a-table",
              Severity.INFO,
              table.qualifiedName(),
              null,
              "A view or foreign table; its data is classified where it is stored."));
    }
    return stored;
  }

  private TableView view(Table table) {
    Map<String, List<String>> values = values(table);
    Map<String, ColumnSample> samples = new HashMap<>();
    values.forEach((column, cells) -> samples.put(column, ColumnSample.of(cells)));
    return TableView.of(table, samples, CodeFinder.codes(table, values));
  }

  private Map<String, List<String>> values(Table table) {
    try {
      TableSample sample = scan.sample(table);
      return sample.values();
    } catch (ConnectorException e) {
      if (!OF_ONE_TABLE.contains(e.code())) {
        throw e;
      }
      found(
          new Finding(
              "discovery.sample-skipped",
              Severity.WARNING,
              table.qualifiedName(),
              null,
              "No sample was read (" + e.code().code() + "); names and types alone were judged."));
      return Map.of();
    }
  }

  private List<Proposed<Relation>> relations(Schema schema, Map<String, TableView> views) {
    List<Proposed<Relation>> relations = new ArrayList<>();
    schema.foreignKeys().stream()
        .filter(k -> views.containsKey(k.from()) && views.containsKey(k.to()))
        .map(k -> RelationProposer.declared(k, schema))
        .forEach(r -> relations.add(new Proposed<>(r, 1.0, List.of("declared"))));
    boolean hidden = schema.visibility().cascades() == Sight.HIDDEN;
    List<RelationCandidate> candidates = RelationCandidates.of(schema, views.values());
    int done = 0;
    for (RelationCandidate candidate : candidates) {
      progress.at(done++, candidates.size(), "comparing keys");
      boolean nullable =
          views
              .get(candidate.from())
              .table()
              .column(candidate.fromColumn())
              .orElseThrow()
              .nullable();
      RelationProposer.inferred(candidate, inclusion(schema, candidate), nullable, hidden)
          .ifPresent(relations::add);
    }
    return relations;
  }

  private Inclusion inclusion(Schema schema, RelationCandidate candidate) {
    try {
      return scan.inclusion(schema, candidate);
    } catch (ConnectorException e) {
      if (!OF_ONE_TABLE.contains(e.code())) {
        throw e;
      }
      return new Inclusion(0, 0, 0);
    }
  }

  private void found(Finding f) {
    findings.add(new MapFinding(f.code(), f.severity(), f.table(), f.column(), null, f.detail()));
  }
}
