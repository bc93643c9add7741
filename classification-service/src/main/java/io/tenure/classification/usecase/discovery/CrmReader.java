package io.tenure.classification.usecase.discovery;

import io.tenure.classification.domain.propose.RelationCandidate;
import io.tenure.classification.domain.system.CrmSystem;
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

/** Reaches into a system with its read credential. Blocking; for virtual threads. */
public interface CrmReader {

  /**
   * Opens the system.
   *
   * @throws io.tenure.connector.ConnectorException with what is wrong, in one sentence
   */
  Scan open(CrmSystem system);

  /** An open system. As many threads may use it at once as it has sessions. */
  interface Scan extends AutoCloseable {

    /** Sessions that may be in use at one time; 1 unless somebody allowed more. */
    default int sessions() {
      return 1;
    }

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

    /** Hands on beginnings of long values of one column, as {@code looked} bounds them. */
    void contents(Table table, Column column, Look looked, Consumer<ContentReader.Content> to);

    /** Measures candidates that point to one column in the database, with one statement. */
    List<Inclusion> inclusions(Schema schema, List<RelationCandidate> toOneColumn);

    /**
     * Which of some values a text column holds, stripped and in lower case; case and outer blanks
     * do not count. Empty where the system cannot be asked that at a bearable price.
     */
    default Optional<Set<String>> present(Table table, Column column, Collection<String> values) {
      return Optional.empty();
    }

    @Override
    void close();
  }

  /** How many rows are read: some of what points, all of what is pointed to where it can be. */
  enum Depth {
    SOME,
    MANY
  }

  /** How much of long values is read. */
  enum Look {
    /** JSON. */
    DOCUMENTS(new ContentReader.Limits(500, 16_384, 4_000_000)),
    /** Files. */
    ATTACHMENTS(new ContentReader.Limits(100, 65_536, 4_000_000));

    private final ContentReader.Limits limits;

    Look(ContentReader.Limits limits) {
      this.limits = limits;
    }

    /** Bounds for one column. */
    public ContentReader.Limits limits() {
      return limits;
    }
  }
}
