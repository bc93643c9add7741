package io.tenure.disposal.usecase.saga;

import io.tenure.connector.erase.RowOperation;
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
   * @param operations exactly what would be sent; none for a restriction, which is ours to record
   * @param fingerprint of the record's facts as they were seen
   * @param alongside records of all rows that would change
   * @param basis versions seen; the hold epoch is filled in with the intent
   */
  record Passed(
      Item item,
      UUID intentId,
      List<RowOperation> operations,
      byte[] fingerprint,
      Expected expected,
      List<UUID> alongside,
      Intent.Basis basis)
      implements Look {
    public Passed {
      operations = List.copyOf(operations);
      alongside = List.copyOf(alongside);
    }

    @Override
    public String toString() {
      return "Look.Passed[" + item.id() + "]";
    }
  }

  /**
   * It is not, or nobody can tell.
   *
   * @param pause stable code where this concerns the whole system and the run has to stop
   */
  record Diverted(Item item, ItemEvent event, String pause) implements Look {}
}
