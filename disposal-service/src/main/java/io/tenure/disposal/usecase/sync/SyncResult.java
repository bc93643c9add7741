package io.tenure.disposal.usecase.sync;

import java.util.Map;

/**
 * What a sync did.
 *
 * @param mapVersion version of the data map it read with
 * @param datasets by name
 * @param refusedConsents consents of the system that consent-service did not take, for example of a
 *     purpose it does not know
 */
public record SyncResult(int mapVersion, Map<String, OfDataset> datasets, long refusedConsents) {

  /**
   * Records seen in all, new or changed among them, and those that are gone. A pass that was
   * interrupted counts as changed only what came after.
   */
  public record OfDataset(long records, long changed, long vanished) {}
}
