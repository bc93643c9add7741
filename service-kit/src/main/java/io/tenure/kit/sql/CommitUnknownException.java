package io.tenure.kit.sql;

import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import java.time.Duration;

/**
 * The connection broke while a transaction was being committed: nobody knows yet whether it took
 * effect. Never repeat blindly; look first, or repeat only what is idempotent.
 */
public final class CommitUnknownException extends TenureException {

  private static final long serialVersionUID = 1L;

  CommitUnknownException(Throwable cause) {
    super(KitError.COMMIT_UNKNOWN, "The connection broke during commit", cause);
    retryAfter(Duration.ofSeconds(5));
  }
}
