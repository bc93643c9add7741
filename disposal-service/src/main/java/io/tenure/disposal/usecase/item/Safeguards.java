package io.tenure.disposal.usecase.item;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.saga.ClockGuard;
import io.tenure.disposal.usecase.ledger.Ledger;
import io.tenure.disposal.usecase.ledger.LedgerEvent;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * What must hold before anything is sent: the database's clock is the one clock of all decisions,
 * and it neither went back nor disagrees with the second source. Otherwise disposal freezes until
 * two people have looked.
 */
@ApplicationScoped
public class Safeguards {

  private final Database database;
  private final GuardBook book;
  private final Ledger ledger;
  private final Clock second;

  Safeguards(Database database, GuardBook book, Ledger ledger, Clock second) {
    this.database = database;
    this.book = book;
    this.ledger = ledger;
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
            case ClockGuard.Frozen(String reason) -> {
              if (!seen.frozen()) {
                book.freeze(sql, reason);
                ledger.append(sql, List.of(LedgerEvent.safeguard("CLOCK_FROZEN", null)));
              }
            }
          }
          return next;
        });
  }

  /** The clock guard as people see it; looks at the clock first. */
  public ClockGuard.Standing standing() {
    look();
    return book.standing(database);
  }

  /**
   * A person looked, and wants disposal to go on; it does when a second person says so too. Where
   * the clock still cannot be believed it freezes again at the next look.
   *
   * @throws TenureException {@code safeguard.not-frozen}, {@code safeguard.same-person}
   */
  public ClockGuard.Standing release(Actor person, String reason) {
    return database.inTransaction(
        sql -> {
          book.lock(sql);
          boolean free = book.standing(sql).releasedBy(person);
          if (free) {
            book.release(sql);
          } else {
            book.askRelease(sql, person, reason);
          }
          ledger.append(
              sql,
              List.of(
                  LedgerEvent.safeguard(free ? "CLOCK_RELEASED" : "CLOCK_RELEASE_ASKED", person)));
          return book.standing(sql);
        });
  }
}
