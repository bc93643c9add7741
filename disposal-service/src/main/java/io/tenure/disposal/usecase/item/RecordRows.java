package io.tenure.disposal.usecase.item;

import io.tenure.connector.erase.RowRef;
import java.util.Optional;
import java.util.UUID;

/** From records of the inventory to rows of the CRM, and back. */
public interface RecordRows {

  /** The row of a record; empty where its key was dropped after disposal. */
  Optional<RowRef> row(UUID recordId);

  /** The record of a row, whether the inventory knows it or not. */
  UUID record(UUID systemId, RowRef row);
}
