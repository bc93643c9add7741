package io.tenure.connector.erase;

import io.tenure.connector.ConnectorException;
import io.tenure.connector.CrmSession;
import io.tenure.connector.erase.EraseOutcome.Applied;
import io.tenure.connector.erase.EraseOutcome.Code;
import io.tenure.connector.erase.EraseOutcome.Refused;
import io.tenure.connector.erase.EraseOutcome.Unknown;
import io.tenure.connector.erase.RowOperation.DeleteRow;
import io.tenure.connector.erase.RowOperation.UpdateRow;
import io.tenure.connector.jdbc.MapIndex;
import io.tenure.connector.jdbc.Sql;
import io.tenure.connector.record.RecordReaders;
import io.tenure.connector.record.SourceRecord;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run of a command: lock, look, change, commit; or roll back. */
final class EraseTransaction {

  private final CrmSession session;
  private final RecordReaders readers;
  private final EraseCommand command;
  private final String deadline;
  private final Rows rows;
  private final CascadeGuard guard;
  private final EffectCounter effects = new EffectCounter();
  private final List<RowRef> shells = new ArrayList<>();

  EraseTransaction(CrmSession session, MapIndex map, RecordReaders readers, EraseCommand command) {
    this.session = session;
    this.readers = readers;
    this.command = command;
    this.deadline = ServerTime.text(command.deadline());
    this.rows = new Rows(map, session.dialect());
    this.guard = new CascadeGuard(session, map, rows);
  }

  EraseOutcome run() {
    boolean locked;
    try {
      locked = lock();
    } catch (SQLException e) {
      // Nothing but the lock was asked for: whatever became of it, nothing has changed.
      Code code = Failures.of(e, session.address().kind());
      return new Refused(
          code == null ? Code.UNREACHABLE : code,
          "The lock of the intent could not be taken; SQL state " + e.getSQLState() + ".");
    }
    try {
      if (!locked) {
        // Somebody else works on the same intent: what came of it is not for us to say.
        return new Unknown("Another worker or a recovery holds the lock of this intent.");
      }
      work();
    } catch (Refusal e) {
      return rolledBack(e.code(), e.getMessage());
    } catch (SQLException e) {
      return rolledBack(
          Failures.of(e, session.address().kind()),
          "The database refused a change with SQL state " + e.getSQLState() + ".");
    } catch (ConnectorException e) {
      return rolledBack(Failures.of(e), e.getMessage());
    } finally {
      if (locked && !committing) {
        unlock();
      }
    }
    return commit();
  }

  private boolean committing;

  private boolean lock() throws SQLException {
    return session
        .dialect()
        .tryLock(command.intentId())
        .listOrThrow(session, row -> row.getBoolean(1))
        .getFirst();
  }

  private void work() throws Refusal, SQLException {
    requireInTime();
    Set<String> tables = new HashSet<>();
    for (RowOperation operation : command.operations()) {
      if (tables.add(operation.row().dataset())) {
        guard.transactional(operation.row().dataset());
      }
    }
    lockRow(command.anchor());
    compareFacts();
    for (RowOperation operation : command.operations()) {
      lockRow(operation.row());
      switch (operation) {
        case DeleteRow d -> delete(d);
        case UpdateRow u -> update(u.row(), u.columns());
      }
    }
    requireInTime();
    committing = true;
  }

  private void requireInTime() throws Refusal, SQLException {
    if (rows.inTime(deadline).listOrThrow(session, row -> row.getInt(1)).getFirst() != 1) {
      throw new Refusal(
          Code.DEADLINE_PASSED, "The deadline of the intent has passed on the system's clock.");
    }
  }

  private void lockRow(RowRef row) throws Refusal, SQLException {
    List<List<String>> found =
        rows.lock(row).listOrThrow(session, result -> rows.key(row.dataset()).read(result, 1));
    if (found.isEmpty()) {
      throw new Refusal(Code.RECORD_GONE, "A row of " + row.dataset() + " is no longer there.");
    }
    if (!found.equals(List.of(row.key()))) {
      throw new Refusal(
          Code.RECORD_CHANGED, "A row of " + row.dataset() + " has another key than approved.");
    }
  }

  private void compareFacts() throws Refusal {
    Optional<SourceRecord> now =
        readers.of(command.anchor().dataset()).readOne(session, command.anchor().key());
    if (now.isEmpty()) {
      throw new Refusal(Code.RECORD_GONE, "The record is no longer there.");
    }
    if (!MessageDigest.isEqual(now.get().fingerprint(), command.expectedFingerprint())) {
      throw new Refusal(
          Code.RECORD_CHANGED, "The facts of the record differ from those that were approved.");
    }
  }

  private void delete(DeleteRow d) throws Refusal, SQLException {
    guard.keysInto(d.row().dataset());
    if (guard.isReferenced(d.row())) {
      if (d.shell() == null) {
        throw new Refusal(
            Code.SHELL_NEEDED, "A retained row points to a row of " + d.row().dataset() + ".");
      }
      shells.add(d.row());
      if (!d.shell().isEmpty()) {
        update(d.row(), d.shell());
      }
      return;
    }
    one(rows.delete(d.row(), deadline), d.row());
    effects.deleted(d.row());
  }

  private void update(RowRef row, Map<String, Replacement> columns) throws Refusal, SQLException {
    Map<String, Replacement> values = new InsideValues(session, rows).resolved(row, columns);
    one(rows.update(row, values, command.intentId(), deadline), row);
    effects.updated(row);
  }

  private void one(Sql change, RowRef row) throws Refusal, SQLException {
    int changed = change.updateOrThrow(session);
    if (changed == 0) {
      requireInTime();
    }
    if (changed != 1) {
      throw new Refusal(
          Code.COUNT_DIFFERS,
          changed + " rows of " + row.dataset() + " would have changed instead of one.");
    }
  }

  private EraseOutcome commit() {
    try {
      session.jdbc().commit();
      return new Applied(effects.effects(), shells);
    } catch (SQLException e) {
      return new Unknown("The answer to COMMIT did not come, or was an error.");
    } finally {
      unlock();
    }
  }

  private EraseOutcome rolledBack(Code code, String detail) {
    try {
      session.jdbc().rollback();
    } catch (SQLException e) {
      return new Unknown("The connection broke and the rollback was not confirmed.");
    }
    return code == null
        ? new Unknown("An error that is not known to leave everything unchanged. " + detail)
        : new Refused(code, detail);
  }

  private void unlock() {
    session
        .dialect()
        .unlock(command.intentId())
        .ifPresent(
            sql -> {
              try {
                sql.listOrThrow(session, row -> row.getInt(1));
              } catch (SQLException e) {
                abort(); // the server frees the lock when the connection is gone
              }
            });
  }

  private void abort() {
    try {
      session.jdbc().abort(Runnable::run);
    } catch (SQLException e) {
      // It is gone already.
      return;
    }
  }
}
