package io.tenure.connector.erase;

import io.tenure.connector.Connections;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.erase.EraseOutcome.Code;
import io.tenure.connector.erase.EraseOutcome.Refused;
import io.tenure.connector.erase.EraseOutcome.Unknown;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.record.RecordReaders;

/**
 * Carries out erase commands over one connection, each in one transaction of the system or not at
 * all. Never retries. A connection on which an outcome stayed unknown is not used again.
 */
public final class ErasingSession implements AutoCloseable {

  private final Connections connections;
  private final MapIndex map;
  private final RecordReaders readers;
  private CrmSession session;

  ErasingSession(Connections connections, MapIndex map, RecordReaders readers) {
    this.connections = connections;
    this.map = map;
    this.readers = readers;
  }

  /** Executes. Never throws for what happens in the system: each ending is an outcome. */
  public EraseOutcome execute(EraseCommand command) {
    if (connections.purpose() != Purpose.ERASE) {
      return new Refused(Code.INVALID, "Only the erase credential may erase.");
    }
    try {
      CommandCheck.check(map, command);
      if (session == null) {
        session = connections.session();
      }
    } catch (ConnectorException e) {
      Code code = Failures.of(e);
      return new Refused(code == null ? Code.UNREACHABLE : code, e.getMessage());
    }
    EraseOutcome outcome = new EraseTransaction(session, map, readers, command).run();
    if (outcome instanceof Unknown
        || (outcome instanceof Refused refused && refused.code() == Code.UNREACHABLE)) {
      close();
    }
    return outcome;
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
      session = null;
    }
  }
}
