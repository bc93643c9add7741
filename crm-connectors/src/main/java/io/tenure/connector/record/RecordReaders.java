package io.tenure.connector.record;

import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.map.DataMap;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Readers of the datasets of one confirmed map, each compiled once. For several threads. */
public final class RecordReaders {

  private final MapIndex map;
  private final Clock clock;
  private final Map<String, RecordReader> readers = new ConcurrentHashMap<>();

  /**
   * Readers for a map.
   *
   * @param clock decides what lies in the future
   */
  public RecordReaders(DataMap map, Clock clock) {
    this.map = new MapIndex(map);
    this.clock = clock;
  }

  /**
   * The reader of a dataset.
   *
   * @throws io.tenure.connector.ConnectorException map-invalid, key-missing
   */
  public RecordReader of(String dataset) {
    return readers.computeIfAbsent(dataset, d -> RecordReader.of(map, d, clock));
  }
}
