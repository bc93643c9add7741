package io.tenure.disposal.usecase.run;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.domain.saga.ItemState;
import io.tenure.disposal.domain.saga.ItemStatus;
import io.tenure.disposal.usecase.item.Items;
import io.tenure.disposal.usecase.ledger.Ledger;
import io.tenure.disposal.usecase.ledger.LedgerEvent;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Lets go of an item on which a person had to look, so that the next run can take it: it was due
 * all the time.
 */
@ApplicationScoped
public class TryAgain {

  private final Database database;
  private final Items items;
  private final Ledger ledger;

  TryAgain(Database database, Items items, Ledger ledger) {
    this.database = database;
    this.items = items;
    this.ledger = ledger;
  }

  /**
   * Lets go of one item.
   *
   * @throws TenureException {@code item.not-found}, {@code item.state}
   */
  public Item item(UUID runId, UUID itemId, Actor by) {
    return database.inTransaction(
        sql -> {
          Item item =
              items
                  .find(sql, itemId)
                  .filter(i -> i.runId().equals(runId))
                  .orElseThrow(
                      () ->
                          new TenureException(
                              DisposalError.ITEM_NOT_FOUND, "The run has no item with this id."));
          if (item.status().state() != ItemState.NEEDS_ATTENTION) {
            throw notNow(item.status());
          }
          ItemStatus planned =
              items
                  .apply(sql, item, new ItemEvent.TriedAgain())
                  .orElseThrow(() -> notNow(item.status()));
          ItemStatus free =
              items
                  .apply(sql, item.with(planned), new ItemEvent.Cancelled())
                  .orElseThrow(() -> notNow(planned));
          ledger.append(sql, List.of(LedgerEvent.itemBy("TRIED_AGAIN", itemId, by)));
          return item.with(free);
        });
  }

  private static TenureException notNow(ItemStatus status) {
    return new TenureException(
        DisposalError.ITEM_STATE,
        "Only an item that needs attention can be tried again; this one is "
            + status.state()
            + ".");
  }
}
