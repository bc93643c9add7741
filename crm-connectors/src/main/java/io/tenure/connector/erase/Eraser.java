package io.tenure.connector.erase;

import io.tenure.connector.Connections;
import io.tenure.connector.map.DataMap;
import java.time.Clock;

/**
 * Carries out one erase command in one transaction of the system, or nothing of it. Never retries.
 */
public final class Eraser {

  private final DataMap map;
  private final Clock clock;

  public Eraser(DataMap map, Clock clock) {
    this.map = map;
    this.clock = clock;
  }

  /**
   * Executes. Never throws for what happens in the system: each ending is an outcome.
   *
   * @param connections opened for {@code Purpose.ERASE}
   */
  public EraseOutcome execute(Connections connections, EraseCommand command) {
    throw new IllegalStateException("not built yet");
  }
}
