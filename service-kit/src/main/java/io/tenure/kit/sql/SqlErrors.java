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

  /** Connection failures, shutdown, start-up, too many connections. */
  private static final Set<String> UNAVAILABLE = Set.of("57P01", "57P02", "57P03", "53300");

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
        return e.getSqlState() != null
            && (e.getSqlState().startsWith("08") || UNAVAILABLE.contains(e.getSqlState()));
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

  private static Optional<PgException> postgres(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof PgException e) {
        return Optional.of(e);
      }
    }
    return Optional.empty();
  }
}
