package io.tenure.connector.record;

import io.tenure.connector.CrmSession;
import io.tenure.connector.map.DataMap;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Streams the records of one dataset in key order. Reading needs few statements for each batch,
 * never one for each record, and can go on after any key.
 */
public final class RecordReader {

  private RecordReader() {}

  /**
   * A reader of one dataset.
   *
   * @param clock decides what lies in the future
   * @throws io.tenure.connector.ConnectorException map-invalid, key-missing
   */
  public static RecordReader of(DataMap map, String dataset, Clock clock) {
    throw new IllegalStateException("not built yet");
  }

  /**
   * The next records in key order; fewer than {@code limit} only at the end.
   *
   * @param after key of the last record already read; null to begin
   */
  public List<SourceRecord> next(CrmSession session, List<String> after, int limit) {
    throw new IllegalStateException("not built yet");
  }

  /**
   * All records after a key, batch by batch. Each batch is its own short transaction.
   *
   * @return number of records
   */
  public long stream(
      CrmSession session, List<String> after, int batch, Consumer<List<SourceRecord>> consumer) {
    throw new IllegalStateException("not built yet");
  }

  /** One record as it is now; empty where there is none. */
  public Optional<SourceRecord> readOne(CrmSession session, List<String> key) {
    throw new IllegalStateException("not built yet");
  }

  /**
   * Several records as they are now, in key order; keys that are gone are missing in the answer.
   */
  public List<SourceRecord> readMany(CrmSession session, Collection<List<String>> keys) {
    throw new IllegalStateException("not built yet");
  }
}
