package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.detect.ColumnFacts;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.trial.Trial;
import io.tenure.classification.domain.trial.TriedColumn;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.Table;
import io.tenure.kit.operation.OperationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at each table of a system once with a detector on trial. */
final class TrialScan {

  private static final int SHOWN = 500;

  private final CrmReader.Scan scan;
  private final Trial trial;
  private final OperationContext context;
  private final List<String> skipped = new ArrayList<>();
  private final List<TriedColumn> shown = new ArrayList<>();
  private int concerned;
  private int changed;

  TrialScan(CrmReader.Scan scan, Trial trial, OperationContext context) {
    this.scan = scan;
    this.trial = trial;
    this.context = context;
  }

  TryOnSystem.Result run() {
    Schema schema = scan.schema((step, done, total) -> context.stopIfCancelled());
    List<Table> tables =
        schema.tables().stream()
            .filter(t -> t.kind() == Table.Kind.TABLE || t.kind() == Table.Kind.PARTITIONED)
            .toList();
    int done = 0;
    for (Table table : tables) {
      context.stopIfCancelled();
      context.progress(done++, tables.size(), "looking at samples");
      table(schema, table);
    }
    return new TryOnSystem.Result(
        tables.size() - skipped.size(), skipped, concerned, changed, shown);
  }

  private void table(Schema schema, Table table) {
    try {
      Map<String, List<String>> values = scan.sample(table).values();
      Surroundings around =
          Surroundings.of(table.name(), table.columns().stream().map(Column::name).toList());
      for (Column column : table.columns()) {
        boolean key =
            table.primaryKey().contains(column.name())
                || schema.foreignKeys().stream()
                    .anyMatch(
                        k ->
                            k.from().equals(table.qualifiedName())
                                && k.fromColumns().contains(column.name()));
        found(
            trial.column(
                table.qualifiedName(),
                values.get(column.name()),
                sample ->
                    new ColumnFacts(
                        column.name(),
                        column.type(),
                        key,
                        column.generated(),
                        around,
                        sample,
                        column.comment(),
                        column.enumValues())));
      }
    } catch (ConnectorException e) {
      Skipped.ofOneTable(e);
      skipped.add(table.qualifiedName());
    }
  }

  private void found(TriedColumn column) {
    if (column.concerned()) {
      concerned++;
      changed += column.changed() ? 1 : 0;
      if (shown.size() < SHOWN) {
        shown.add(column);
      }
    }
  }
}
