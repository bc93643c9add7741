package io.tenure.connector.erase;

import io.tenure.connector.CrmSession;
import io.tenure.connector.map.DataMap;
import java.util.Map;

/** Looks at a row by its key after an erasure, with the verify credential. */
public final class ReadBack {

  private final DataMap map;

  public ReadBack(DataMap map) {
    this.map = map;
  }

  /**
   * The row's state now, in a transaction of its own.
   *
   * @param intentId the intent that erased; decides the expected value of UNIQUE replacements
   * @param expected replacements by column; empty to ask only whether the row is there
   * @throws io.tenure.connector.ConnectorException where it cannot be read; that is never "absent"
   */
  public RowState read(
      CrmSession session, String intentId, RowRef row, Map<String, Replacement> expected) {
    throw new IllegalStateException("not built yet");
  }
}
