package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.propose.RelationCandidate;
import io.tenure.connector.Finding;
import io.tenure.connector.Progress;
import io.tenure.connector.sample.ColumnReader;
import io.tenure.connector.sample.ContentReader;
import io.tenure.connector.sample.Inclusion;
import io.tenure.connector.sample.TableSample;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A scan with something happening before each sample. */
record HookedScan(CrmReader.Scan scan, Consumer<Table> beforeSample) implements CrmReader.Scan {

  @Override
  public int sessions() {
    return scan.sessions();
  }

  @Override
  public Schema schema(Progress progress) {
    return scan.schema(progress);
  }

  @Override
  public List<Finding> rights() {
    return scan.rights();
  }

  @Override
  public TableSample sample(Table table) {
    beforeSample.accept(table);
    return scan.sample(table);
  }

  @Override
  public boolean values(
      Table table, List<Column> columns, CrmReader.Depth depth, ColumnReader.Rows rows) {
    return scan.values(table, columns, depth, rows);
  }

  @Override
  public void contents(
      Table table, Column column, CrmReader.Look looked, Consumer<ContentReader.Content> to) {
    scan.contents(table, column, looked, to);
  }

  @Override
  public List<Inclusion> inclusions(Schema schema, List<RelationCandidate> toOneColumn) {
    return scan.inclusions(schema, toOneColumn);
  }

  @Override
  public Optional<Set<String>> present(Table table, Column column, Collection<String> values) {
    return scan.present(table, column, values);
  }

  @Override
  public void close() {
    scan.close();
  }
}
