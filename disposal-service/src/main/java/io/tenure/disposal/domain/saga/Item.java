package io.tenure.disposal.domain.saga;

import io.tenure.disposal.domain.run.ItemForm;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One item of a run as the saga handles it.
 *
 * @param groups field groups that are disposed of together
 * @param fingerprint of the record's facts when the list was made
 * @param reasons canonical JSON of why, one entry for each group
 * @param method DELETED, CLEARED, SHELL or RESTRICTED; null before something was applied
 */
public record Item(
    UUID id,
    UUID runId,
    int position,
    int stage,
    UUID recordId,
    String dataset,
    ItemForm form,
    List<String> groups,
    long planId,
    byte[] fingerprint,
    String reasons,
    ItemStatus status,
    String method,
    Instant disposeFrom,
    Instant verifiedAt) {
  public Item {
    groups = List.copyOf(groups);
  }

  /** The item with another status. */
  public Item with(ItemStatus next) {
    return new Item(
        id,
        runId,
        position,
        stage,
        recordId,
        dataset,
        form,
        groups,
        planId,
        fingerprint,
        reasons,
        next,
        method,
        disposeFrom,
        verifiedAt);
  }
}
