package io.tenure.connector.erase;

import io.tenure.connector.Connections;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.record.RecordReaders;
import java.time.Clock;

/** Erases by one confirmed map, which it compiles once. For several threads. */
public final class Eraser {

  private final MapIndex map;
  private final RecordReaders readers;

  /**
   * An eraser for one confirmed map.
   *
   * @param clock decides which instants of the record lie in the future; the deadline is judged by
   *     the system's own clock
   */
  public Eraser(DataMap map, Clock clock) {
    this.map = new MapIndex(map);
    this.readers = new RecordReaders(map, clock);
  }

  /**
   * Executes one command. Never throws for what happens in the system: each ending is an outcome.
   *
   * @param connections opened for {@code Purpose.ERASE}
   */
  public EraseOutcome execute(Connections connections, EraseCommand command) {
    try (ErasingSession session = open(connections)) {
      return session.execute(command);
    }
  }

  /**
   * A session for one command after the other. Connects when the first is executed.
   *
   * @param connections opened for {@code Purpose.ERASE}
   */
  public ErasingSession open(Connections connections) {
    return new ErasingSession(connections, map, readers);
  }
}
