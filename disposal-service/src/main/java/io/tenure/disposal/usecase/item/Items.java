package io.tenure.disposal.usecase.item;

import io.tenure.disposal.domain.saga.Fence;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.domain.saga.ItemState;
import io.tenure.disposal.domain.saga.ItemStatus;
import io.tenure.kit.sql.Statements;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Items, with the transitions that the saga gives them. */
public interface Items {

  /** Applies an event; empty where it came too late to matter. */
  Optional<ItemStatus> apply(Statements sql, Item item, ItemEvent event);

  /** A token newer than all before. */
  Fence nextFence(Statements sql);

  /**
   * Claims READY items of the earliest stage that still has work; later stages wait, so that rows
   * go before the rows they point to.
   */
  List<Item> claim(Statements sql, UUID runId, int limit, Duration lease);

  /** Voids all claims of a run, because their holder is gone: what may be on its way is UNKNOWN. */
  int voidClaims(Statements sql, UUID runId);

  /** The item, locked, if this claim still holds it for at least {@code needed}. */
  Optional<Item> lockClaimed(Statements sql, Item item, Duration needed);

  /** A hold in force that covers the item, or rows that would go along with it. */
  Optional<UUID> holdOn(Statements sql, UUID itemId, List<UUID> alongside);

  /** Items in scope of a hold that nobody has claimed yet. */
  List<Item> covered(Statements sql, UUID holdId);

  /** Items that wait for holds of which none is in force any more. */
  List<Item> heldWithoutHold(Statements sql);

  List<Item> inState(Statements sql, UUID runId, ItemState state, int limit);

  Optional<Item> find(Statements sql, UUID id);

  /** What a request did; written with the transition that follows from it. */
  void applied(Statements sql, UUID itemId, String method, String effects);

  void verified(Statements sql, UUID itemId);

  /** A page of a run's list, after a position; state may be null for all. */
  List<Item> page(Statements sql, UUID runId, ItemState state, int after, int fetch);
}
