package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.classification.domain.propose.CodeFinder;
import io.tenure.classification.domain.propose.KnownCodes;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.sample.TableSample;
import io.tenure.connector.schema.Table;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Samples one table after the other, judges the values and forgets them. */
final class TableScanner {

  private final CrmReader.Scan scan;
  private final ScanMemory memory;
  private final Skipped skipped;
  private final KnownCodes known;
  private final DetectorSet detectors;

  TableScanner(
      CrmReader.Scan scan,
      ScanMemory memory,
      Skipped skipped,
      Collection<Table> tables,
      DetectorSet detectors) {
    this.detectors = detectors;
    this.scan = scan;
    this.memory = memory;
    this.skipped = skipped;
    this.known = KnownCodes.of(tables);
  }

  /** The table with what its sample says; empty where it is gone. */
  Optional<TableView> view(Table table) {
    String structure = TableFacts.structure(table);
    TableFacts facts =
        memory
            .recall(table.qualifiedName())
            .filter(kept -> kept.structure().equals(structure))
            .orElseGet(() -> sampled(table, structure));
    if (facts.unread() != null) {
      skipped.skipped(
          "discovery.sample-skipped",
          table,
          code(facts.unread()),
          "No sample was read %s; names and types alone were judged.");
    }
    Unlooked.findings(facts).forEach(skipped::found);
    return facts.unread() != null && code(facts.unread()) == ConnectorCode.TABLE_VANISHED
        ? Optional.empty()
        : Optional.of(facts.view(table));
  }

  private static ConnectorCode code(String name) {
    return ConnectorCode.valueOf(name);
  }

  private TableFacts sampled(Table table, String structure) {
    TableFacts facts = read(table, structure);
    memory.keep(facts);
    return facts;
  }

  private TableFacts read(Table table, String structure) {
    try {
      TableSample sample = scan.sample(table);
      return judged(table, structure, sample.values(), null);
    } catch (ConnectorException e) {
      return judged(table, structure, Map.of(), Skipped.ofOneTable(e).name());
    }
  }

  private TableFacts judged(
      Table table, String structure, Map<String, List<String>> values, String unread) {
    Map<String, ColumnSample> samples = new HashMap<>();
    values.forEach(
        (column, cells) -> samples.put(column, ColumnSample.of(cells, detectors.counter())));
    Map<String, Set<String>> codes = CodeFinder.codes(table, values, known);
    ContentLook inside = new ContentLook(scan, table);
    if (unread == null) {
      inside.look(values);
    }
    return new TableFacts(
        table.qualifiedName(),
        structure,
        samples,
        codes,
        CodeFinder.threeLetters(values),
        inside.documents(),
        inside.attachments(),
        inside.unlooked(),
        unread);
  }
}
