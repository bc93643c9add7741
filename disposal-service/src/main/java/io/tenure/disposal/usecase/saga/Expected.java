package io.tenure.disposal.usecase.saga;

import io.tenure.connector.erase.Replacement;
import io.tenure.connector.erase.RowRef;
import java.util.List;
import java.util.Map;

/**
 * What read-back must find after a request took effect. Kept encrypted, because keys may tell who
 * is meant; dropped when the item is certified.
 *
 * @param gone rows that must be absent, the anchor among them where it is deleted
 * @param anchor the record's own row
 * @param replaced columns of the anchor that must hold their replacement: of a cleared row, or of
 *     the shell that may stay instead of a deleted one
 */
public record Expected(List<RowRef> gone, RowRef anchor, Map<String, Replacement> replaced) {
  public Expected {
    gone = List.copyOf(gone);
    replaced = Map.copyOf(replaced);
  }

  /** Whether the anchor's row is to go. */
  public boolean deletes() {
    return gone.contains(anchor);
  }
}
