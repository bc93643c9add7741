package io.tenure.kit.sql;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import io.vertx.sqlclient.TransactionRollbackException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** What went wrong in PostgreSQL, by SQLSTATE. */
public final class SqlErrors {

  /**
   * The server ended the session, or never opened it: shutdown, start-up, too many connections, a
   * changed password.
   */
  private static final Set<String> FATAL = Set.of("FATAL", "PANIC");

  private SqlErrors() {}

  /** SQLSTATE of the server's answer, if it was the server that answered. */
  public static Optional<String> state(Throwable failure) {
    return postgres(failure).map(PgException::getSqlState);
  }

  /** Whether a UNIQUE constraint or index of that name was hit. */
  public static boolean isUniqueViolation(Throwable failure, String constraint) {
    return postgres(failure)
        .filter(e -> "23505".equals(e.getSqlState()) && constraint.equals(e.getConstraint()))
        .isPresent();
  }

  /** Whether the server is out of reach, as opposed to refusing this statement. */
  public static boolean isUnavailable(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof PgException e) {
        return FATAL.contains(String.valueOf(e.getSeverity()))
            || String.valueOf(e.getSqlState()).startsWith("08");
      }
      if (each instanceof IOException
          || each instanceof ClosedConnectionException
          || each instanceof TimeoutException
          || each instanceof java.util.concurrent.TimeoutException) {
        return true;
      }
      // The driver has no type for a statement on a connection that has just broken.
      if (each instanceof NoStackTraceThrowable
          && String.valueOf(each.getMessage()).startsWith("Connection is not active")) {
        return true;
      }
    }
    return false;
  }

  /** Whether a failed commit certainly stored nothing: the server itself said so. */
  static boolean isDefinite(Throwable failure) {
    return failure instanceof TransactionRollbackException
        || (postgres(failure).isPresent() && !isUnavailable(failure));
  }

  /** Where it began. */
  static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static Optional<PgException> postgres(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof PgException e) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }
}
