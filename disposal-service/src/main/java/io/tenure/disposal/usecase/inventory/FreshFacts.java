package io.tenure.disposal.usecase.inventory;

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
}
