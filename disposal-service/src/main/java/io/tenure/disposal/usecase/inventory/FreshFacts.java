package io.tenure.disposal.usecase.inventory;

import io.tenure.connector.CrmSession;
import io.tenure.connector.map.DataMap;
import java.util.UUID;

/**
 * The last look at one record: what the CRM and consent-service say of it now, past every cache.
 */
public interface FreshFacts {

  /**
   * Reads the record with the READ credential, and the consent states of its subjects. Never throws
   * for what may happen outside; every such thing is {@link FreshRecord.Unknown}, which must be
   * treated as "do not dispose".
   *
   * @throws io.tenure.kit.problem.TenureException {@code record.not-found} where the inventory has
   *     no such record
   */
  FreshRecord read(UUID recordId);

  /**
   * The same within a session that is open already, for one look after the other at records of one
   * system.
   *
   * @param map as confirmed now; the caller answers for its freshness
   */
  FreshRecord read(UUID recordId, DataMap map, CrmSession session);
}
