package io.tenure.consent.usecase.check;

import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads purposes for checks. */
public interface PurposeReader {
  /**
   * Numbers of the versions that were in force at an instant, the present ones for now and later.
   * Before a purpose was entered here its first version answers. Purposes that do not exist are
   * absent.
   */
  Map<PurposeKey, Integer> versions(Collection<PurposeKey> keys, Instant asOf);

  /** Purposes in these versions. */
  List<Purpose> read(Map<PurposeKey, Integer> versions);
}
