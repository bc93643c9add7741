package io.tenure.connector.erase;

import io.tenure.connector.Connections;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.erase.EraseOutcome.Code;
import io.tenure.connector.erase.EraseOutcome.Refused;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.map.DataMap;
import java.time.Clock;

/**
 * Carries out one erase command in one transaction of the system, or nothing of it. Never retries.
 */
public final class Eraser {

  private final DataMap map;
  private final MapIndex index;
  private final Clock clock;

  /**
   * An eraser for one confirmed map.
   *
   * @param clock decides which instants of the record lie in the future; the deadline is judged by
   *     the system's own clock
   */
  public Eraser(DataMap map, Clock clock) {
    this.map = map;
    this.index = new MapIndex(map);
    this.clock = clock;
  }

  /**
   * Executes. Never throws for what happens in the system: each ending is an outcome.
   *
   * @param connections opened for {@code Purpose.ERASE}
   */
  public EraseOutcome execute(Connections connections, EraseCommand command) {
    if (connections.purpose() != Purpose.ERASE) {
      return new Refused(Code.INVALID, "Only the erase credential may erase.");
    }
    CrmSession session;
    try {
      CommandCheck.check(index, command);
      session = connections.session();
    } catch (ConnectorException e) {
      Code code = Failures.of(e);
      return new Refused(code == null ? Code.UNREACHABLE : code, e.getMessage());
    }
    try (session) {
      return new EraseTransaction(session, map, index, clock, command).run();
    }
  }
}
