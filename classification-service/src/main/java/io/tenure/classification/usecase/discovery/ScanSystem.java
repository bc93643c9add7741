package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.propose.Copy;
import io.tenure.classification.domain.propose.MapProposer;
import io.tenure.classification.domain.propose.Proposed;
import io.tenure.classification.domain.propose.ProposedMap;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.connector.Finding;
import io.tenure.connector.Finding.Severity;
import io.tenure.connector.map.Relation;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Looks at a system once: structure, samples table by table (judged and forgotten), undeclared
 * keys, copies. A table that cannot be read is skipped and told; the rest goes on.
 */
final class ScanSystem {

  private final CrmReader.Scan scan;
  private final ScanMemory memory;
  private final ScanProgress progress;
  private final DetectorSet detectors;
  private final Skipped skipped = new Skipped();

  ScanSystem(CrmReader.Scan scan, ScanMemory memory, ScanProgress progress, DetectorSet detectors) {
    this.detectors = detectors;
    this.scan = scan;
    this.memory = memory;
    this.progress = progress;
  }

  Scanned run() {
    progress.at(0, 0, "reading the structure");
    Schema schema = scan.schema((step, done, total) -> progress.at(0, 0, "reading " + step));
    schema.findings().forEach(skipped::found);
    scan.rights().forEach(skipped::found);
    List<Table> tables = schema.tables().stream().filter(this::isTable).toList();
    Map<String, TableView> views =
        new TableScanner(scan, memory, skipped, tables, detectors).views(tables, progress);
    List<Proposed<Relation>> relations = new ArrayList<>();
    relations.addAll(new RelationMeasurer(scan, schema, views, skipped, progress).relations());
    relations.addAll(
        new CompositeMeasurer(scan, schema, views.values(), skipped, progress).relations());
    List<Copy> copies =
        new CopyMeasurer(scan, views, skipped, progress, detectors).copies(relations);
    ProposedMap map = MapProposer.propose(views.values(), relations, copies, detectors);
    Residue.findings(views.values(), map, copies).forEach(skipped::found);
    return new Scanned(schema, map, skipped.findings());
  }

  private boolean isTable(Table table) {
    boolean stored = table.kind() == Table.Kind.TABLE || table.kind() == Table.Kind.PARTITIONED;
    if (!stored) {
      skipped.found(
          new Finding(
              "discovery.not-a-table",
              Severity.INFO,
              table.qualifiedName(),
              null,
              "A view or foreign table; its data is classified where it is stored."));
    }
    return stored;
  }
}
