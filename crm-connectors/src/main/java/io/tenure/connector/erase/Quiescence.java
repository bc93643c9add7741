package io.tenure.connector.erase;

import io.tenure.connector.Connections;
import io.tenure.connector.CrmSession;
import io.tenure.connector.jdbc.Dialect;
import io.tenure.connector.jdbc.Sql;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Waits until a command that was sent can no longer act: its lock is free after its deadline. */
public final class Quiescence {

  private static final long PAUSE_MILLIS = 100;

  private Quiescence() {}

  /** Whether the command can still act. */
  public enum State {
    /** It has ended: read back now, the answer is final. */
    QUIET,
    STILL_ACTIVE
  }

  /**
   * Waits. The command takes its lock first and looks at the clock second; so once the deadline has
   * passed, whoever gets the lock knows that no such command runs and that a late one will refuse.
   *
   * @param connections ERASE or VERIFY connections to the same database
   * @param deadline the command's deadline, judged by the server's clock
   * @param patience longest wait; then the answer is STILL_ACTIVE
   * @throws io.tenure.connector.ConnectorException where the system cannot be asked; nothing is
   *     known then
   */
  public static State await(
      Connections connections, String intentId, Instant deadline, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (true) {
      try (CrmSession session = connections.session()) {
        if (passed(session, deadline) && free(session, intentId)) {
          return State.QUIET;
        }
      }
      if (System.nanoTime() - end >= 0 || !pause()) {
        return State.STILL_ACTIVE;
      }
    }
  }

  private static boolean passed(CrmSession session, Instant deadline) {
    Dialect dialect = session.dialect();
    return Sql.of(
                "SELECT CASE WHEN "
                    + dialect.clock()
                    + " < "
                    + dialect.clockParameter()
                    + " THEN 0 ELSE 1 END",
                ServerTime.text(deadline))
            .list(session, row -> row.getInt(1))
            .getFirst()
        == 1;
  }

  private static boolean free(CrmSession session, String intentId) {
    boolean taken =
        session.dialect().tryLock(intentId).list(session, row -> row.getBoolean(1)).getFirst();
    if (taken) {
      session.dialect().unlock(intentId).ifPresent(sql -> sql.list(session, row -> row.getInt(1)));
      release(session);
    }
    return taken;
  }

  private static void release(CrmSession session) {
    try {
      session.jdbc().rollback();
    } catch (SQLException e) {
      throw session.translate(e);
    }
  }

  private static boolean pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
