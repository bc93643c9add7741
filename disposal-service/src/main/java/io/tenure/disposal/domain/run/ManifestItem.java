package io.tenure.disposal.domain.run;

import java.util.List;
import java.util.UUID;

/**
 * One line of a run's list: one record, what is done to it, and why.
 *
 * @param stage rows that point to others go in an earlier stage
 * @param fingerprint hex digest of the record's facts as they were when the list was made
 * @param covers datasets whose rows may go along, the record's own among them
 */
public record ManifestItem(
    UUID recordId,
    String dataset,
    int stage,
    ItemForm form,
    List<DueGroup> groups,
    long planId,
    String planDigest,
    String fingerprint,
    List<String> covers) {
  public ManifestItem {
    groups = List.copyOf(groups);
    covers = List.copyOf(covers);
  }

  public List<String> groupIds() {
    return groups.stream().map(DueGroup::groupId).toList();
  }
}
