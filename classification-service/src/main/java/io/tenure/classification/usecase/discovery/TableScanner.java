package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.detect.custom.DetectorSet;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.classification.domain.propose.CodeFinder;
import io.tenure.classification.domain.propose.Emptiness;
import io.tenure.classification.domain.propose.KnownCodes;
import io.tenure.classification.domain.propose.TableView;
import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.sample.TableSample;
import io.tenure.connector.schema.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Samples tables, as many at once as the system allows; judges the values and forgets them. */
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

  /** The tables with what their samples say; without those that are gone. */
  Map<String, TableView> views(List<Table> tables, ScanProgress progress) {
    Map<String, TableFacts> facts = new HashMap<>();
    List<Table> unread = new ArrayList<>();
    for (Table table : tables) {
      String structure = TableFacts.structure(table);
      memory
          .recall(table.qualifiedName())
          .filter(kept -> kept.structure().equals(structure))
          .ifPresentOrElse(kept -> facts.put(table.qualifiedName(), kept), () -> unread.add(table));
    }
    int recalled = facts.size();
    new Lanes<Table, TableFacts>(
            table -> Lanes.overAgain(() -> sampled(table)),
            watch(recalled, tables.size(), progress))
        .run(unread, scan.sessions())
        .forEach(read -> facts.put(read.dataset(), read));
    Map<String, TableView> views = new LinkedHashMap<>();
    tables.forEach(
        table ->
            told(table, facts.get(table.qualifiedName()))
                .ifPresent(view -> views.put(view.name(), view)));
    return views;
  }

  private Lanes.Watch<TableFacts> watch(int before, int total, ScanProgress progress) {
    return new Lanes.Watch<>() {
      @Override
      public void at(int done) {
        progress.at(before + done, total, "looking at samples");
      }

      @Override
      public void done(TableFacts facts) {
        memory.keep(facts);
      }
    };
  }

  private Optional<TableView> told(Table table, TableFacts facts) {
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

  private TableFacts sampled(Table table) {
    String structure = TableFacts.structure(table);
    try {
      return judged(table, structure, scan.sample(table), null);
    } catch (ConnectorException e) {
      TableSample none = new TableSample(table.qualifiedName(), 0, Map.of(), Map.of());
      return judged(table, structure, none, Skipped.ofOneTable(e).name());
    }
  }

  private TableFacts judged(Table table, String structure, TableSample sample, String unread) {
    Map<String, List<String>> values = sample.values();
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
        Emptiness.of(sample.rows(), values, sample.nulls()),
        inside.unlooked(),
        unread);
  }
}
