package io.tenure.disposal.usecase.inventory;

import io.tenure.connector.CrmSession;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.record.RecordReaders;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * The last look at records: what the CRM, consent-service and the feed of business events say of
 * them now, past every cache.
 */
public interface FreshFacts {

  /**
   * Reads records of one system, and the consent states of their subjects, with few statements and
   * calls for all of them. Never throws for what may happen outside; every such thing is {@link
   * FreshRecord.Unknown}, which must be treated as "do not dispose".
   *
   * @param map as confirmed now; the caller answers for its freshness
   * @param readers compiled from that map
   * @param session with the READ credential
   * @return one answer for each id that the inventory knows
   */
  Map<UUID, FreshRecord> read(
      Collection<UUID> recordIds, DataMap map, RecordReaders readers, CrmSession session);
}
