package io.tenure.disposal.usecase.due;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which holds cover a record; implemented beside the holds. */
public interface HoldLookup {

  /** Holds that are REQUESTED or ACTIVE and cover the record, oldest first. */
  List<HoldOnRecord> holdsOn(UUID recordId);

  /**
   * A hold, as far as a reader of a record may see it.
   *
   * @param matter the matter's reference, no names of people
   */
  record HoldOnRecord(UUID holdId, String matter, String state, Instant requestedAt) {}
}
