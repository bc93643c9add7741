package io.tenure.disposal.usecase.item;

import io.tenure.connector.erase.RowRef;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** From records of the inventory to rows of the CRM, and back. */
public interface RecordRows {

  /** Rows by record; a record whose key was dropped after disposal is missing. */
  Map<UUID, RowRef> rows(Collection<UUID> recordIds);

  /** The record of a row, whether the inventory knows it or not. */
  UUID record(UUID systemId, RowRef row);
}
