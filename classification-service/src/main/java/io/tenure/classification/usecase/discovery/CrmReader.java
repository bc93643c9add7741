package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.propose.RelationCandidate;
import io.tenure.classification.domain.system.CrmSystem;
import io.tenure.connector.Finding;
import io.tenure.connector.Progress;
import io.tenure.connector.sample.ColumnReader;
import io.tenure.connector.sample.Inclusion;
import io.tenure.connector.sample.TableSample;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Schema;
import io.tenure.connector.schema.Table;
import java.util.List;

/** Reaches into a system with its read credential. Blocking; for virtual threads. */
public interface CrmReader {

  /**
   * Opens the system.
   *
   * @throws io.tenure.connector.ConnectorException with what is wrong, in one sentence
   */
  Scan open(CrmSystem system);

  /** An open system. */
  interface Scan extends AutoCloseable {

    Schema schema(Progress progress);

    /** Rights that are too small or too large for reading. */
    List<Finding> rights();

    TableSample sample(Table table);

    /**
     * Hands on values of some columns, row by row.
     *
     * @return true where all rows of the table were read
     */
    boolean values(Table table, List<Column> columns, Depth depth, ColumnReader.Rows rows);

    /** Measures candidates that point to one column in the database, with one statement. */
    List<Inclusion> inclusions(Schema schema, List<RelationCandidate> toOneColumn);

    @Override
    void close();
  }

  /** How many rows are read: some of what points, all of what is pointed to where it can be. */
  enum Depth {
    SOME,
    MANY
  }
}
