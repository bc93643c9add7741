package io.tenure.disposal.usecase.saga;

import io.tenure.connector.erase.EraseCommand;
import io.tenure.disposal.domain.saga.Intent;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemEvent;
import java.util.List;
import java.util.UUID;

/** What the look at one claimed item gave, before the transaction that writes the intent. */
sealed interface Look {

  /** The item that was looked at. */
  Item item();

  /**
   * It is due as approved.
   *
   * @param command exactly what would be sent; null for a restriction, which is ours to record
   * @param alongside records of all rows that would change
   * @param basis versions seen; the hold epoch is filled in with the intent
   */
  record Passed(
      Item item,
      UUID intentId,
      EraseCommand command,
      Expected expected,
      List<UUID> alongside,
      Intent.Basis basis)
      implements Look {}

  /** It is not, or nobody can tell. */
  record Diverted(Item item, ItemEvent event, String pause) implements Look {}
}
