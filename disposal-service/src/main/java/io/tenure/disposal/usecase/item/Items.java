package io.tenure.disposal.usecase.item;

import io.tenure.disposal.domain.saga.Fence;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.domain.saga.ItemState;
import io.tenure.disposal.domain.saga.ItemStatus;
import io.tenure.kit.sql.Statements;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Items, with the transitions that the saga gives them. */
public interface Items {

  /** Something that happened to an item, as it was read. */
  record Change(Item item, ItemEvent event) {}

  /**
   * Applies events with one statement, at most one for each item.
   *
   * @return the new status by item; one whose event came too late to matter is missing
   */
  Map<UUID, ItemStatus> apply(Statements sql, List<Change> changes);

  /** Applies one event; empty where it came too late to matter. */
  default Optional<ItemStatus> apply(Statements sql, Item item, ItemEvent event) {
    return Optional.ofNullable(apply(sql, List.of(new Change(item, event))).get(item.id()));
  }

  /** A token newer than all before. */
  Fence nextFence(Statements sql);

  /**
   * Claims READY items of the earliest stage that still has work; later stages wait, so that rows
   * go before the rows they point to.
   */
  List<Item> claim(Statements sql, UUID runId, int limit, Duration lease);

  /** Voids all claims of a run, because their holder is gone: what may be on its way is UNKNOWN. */
  int voidClaims(Statements sql, UUID runId);

  /** Those of the items, locked, that these claims still hold for at least {@code needed}. */
  List<Item> lockClaimed(Statements sql, Collection<Item> items, Duration needed);

  /**
   * Holds in force that cover items, or rows that would go along with them.
   *
   * @param alongside records of those rows, by item
   * @return one hold for each covered item, the oldest
   */
  Map<UUID, UUID> holdsOn(Statements sql, Map<UUID, List<UUID>> alongside);

  /** Items in scope of a hold that nobody has claimed yet. */
  List<Item> covered(Statements sql, UUID holdId);

  /** Items that wait for holds of which none is in force any more. */
  List<Item> heldWithoutHold(Statements sql);

  List<Item> inState(Statements sql, UUID runId, ItemState state, int limit);

  Optional<Item> find(Statements sql, UUID id);

  /**
   * What a request did to an item.
   *
   * @param method DELETED, CLEARED, SHELL or RESTRICTED
   * @param effects canonical JSON of rows by dataset; null leaves what is known
   */
  record Effect(UUID itemId, String method, String effects) {}

  /** Notes effects; written with the transitions that follow from them. */
  void applied(Statements sql, List<Effect> effects);

  /** Notes that they were read back as they should be, now. */
  void verified(Statements sql, Collection<UUID> itemIds);

  /** A page of a run's list, after a position; state may be null for all. */
  List<Item> page(Statements sql, UUID runId, ItemState state, int after, int fetch);
}
