package io.tenure.disposal.usecase.item;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.saga.ClockGuard;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/**
 * What must hold before anything is sent: the database's clock is the one clock of all decisions,
 * and it neither went back nor disagrees with the second source. Otherwise disposal freezes until a
 * person clears it.
 */
@ApplicationScoped
public class Safeguards {

  private final Database database;
  private final GuardBook book;
  private final Clock second;

  Safeguards(Database database, GuardBook book, Clock second) {
    this.database = database;
    this.book = book;
    this.second = second;
  }

  /**
   * The present moment, by the database, after looking at the guard.
   *
   * @throws TenureException {@code safeguard.frozen}
   */
  public Instant now() {
    return switch (look()) {
      case ClockGuard.Running(Instant now) -> now;
      case ClockGuard.Frozen(String reason) ->
          throw new TenureException(
              DisposalError.SAFEGUARD_FROZEN, "Nothing is disposed of: " + reason + ".");
    };
  }

  /** How the guard stands; freezes it where the clock jumped. */
  public ClockGuard look() {
    return database.inTransaction(
        sql -> {
          ClockGuard.Seen seen = book.lock(sql);
          ClockGuard next = ClockGuard.judge(seen, second.instant());
          switch (next) {
            case ClockGuard.Running(Instant now) -> book.highWater(sql, now);
            case ClockGuard.Frozen(String reason) -> book.freeze(sql, reason);
          }
          return next;
        });
  }
}
