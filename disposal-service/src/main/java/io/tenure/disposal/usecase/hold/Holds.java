package io.tenure.disposal.usecase.hold;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.hold.Hold;
import io.tenure.disposal.domain.hold.HoldScope;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.usecase.item.Items;
import io.tenure.disposal.usecase.ledger.Ledger;
import io.tenure.disposal.usecase.ledger.LedgerEvent;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Legal holds: placed in two phases, released by another person. From the commit of {@link #place}
 * on, no last look passes for a covered record; ACTIVE comes when nothing in scope can act any
 * more.
 */
@ApplicationScoped
public class Holds {

  private final Database database;
  private final HoldBook holds;
  private final Items items;
  private final Ledger ledger;

  Holds(Database database, HoldBook holds, Items items, Ledger ledger) {
    this.database = database;
    this.holds = holds;
    this.items = items;
    this.ledger = ledger;
  }

  /** Places a hold, and activates it at once where nothing in its scope is on its way. */
  public Hold place(
      UUID id, String matter, String reason, HoldScope scope, LocalDate reviewOn, Actor officer) {
    database.inTransactionDo(
        sql -> {
          holds.closeGate(sql);
          if (holds.find(sql, id).isPresent()) {
            return;
          }
          holds.insert(sql, id, matter, reason, scope, officer, reviewOn);
          holds.nextEpoch(sql);
          holds.overtaken(sql, id, holds.mayAct(sql, id));
          items.apply(
              sql,
              items.covered(sql, id).stream()
                  .map(
                      i ->
                          new Items.Change(
                              i, new ItemEvent.HoldFound(i.status().fence(), id.toString())))
                  .toList());
          ledger.append(sql, List.of(LedgerEvent.hold("HOLD_REQUESTED", id, officer)));
        });
    activate(id);
    return get(id);
  }

  /** Activates what no longer waits; called after every outcome and by the clock. */
  public int activateReady() {
    List<UUID> waiting = holds.requested(database);
    waiting.forEach(this::activate);
    return waiting.size();
  }

  private void activate(UUID id) {
    database.inTransactionDo(
        sql -> {
          holds.closeGate(sql);
          Hold hold = require(sql, id);
          if (hold.state() == Hold.State.REQUESTED && Hold.mayActivate(hold.waitingFor())) {
            holds.activate(sql, id);
            ledger.append(sql, List.of(LedgerEvent.hold("HOLD_ACTIVE", id, hold.placedBy())));
          }
        });
  }

  /**
   * Ends a hold. What fell due meanwhile is due at once: its items are planned again and wait for a
   * new approval.
   *
   * @throws TenureException {@code hold.not-found}, {@code hold.released}, {@code hold.same-person}
   */
  public Hold release(UUID id, String reason, Actor releaser) {
    database.inTransactionDo(
        sql -> {
          holds.closeGate(sql);
          require(sql, id).checkRelease(releaser);
          holds.release(sql, id, releaser, reason);
          items.apply(
              sql,
              items.heldWithoutHold(sql).stream()
                  .map(item -> new Items.Change(item, new ItemEvent.HoldReleased()))
                  .toList());
          ledger.append(sql, List.of(LedgerEvent.hold("HOLD_RELEASED", id, releaser)));
        });
    return get(id);
  }

  /**
   * One hold.
   *
   * @throws TenureException {@code hold.not-found}
   */
  public Hold get(UUID id) {
    return require(database, id);
  }

  /** Newest first. */
  public Page<Hold> list(Optional<Cursor> after, int limit) {
    return Page.of(
        holds.list(database, after, limit + 1),
        limit,
        last -> Cursor.of(last.requestedAt(), last.id()));
  }

  private Hold require(Statements sql, UUID id) {
    return holds
        .find(sql, id)
        .orElseThrow(
            () ->
                new TenureException(
                    DisposalError.HOLD_NOT_FOUND, "There is no hold with this id."));
  }
}
