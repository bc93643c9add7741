package io.tenure.consent.usecase.event;

import java.util.List;
import java.util.UUID;

/** All events, and the places where they lie. */
public interface EventArchive {
  /** Events in the order of their ids, which is that of their recording; null for the first. */
  List<StoredEvent> after(UUID last, int limit);

  /**
   * Makes the partitions of the years from one to another, both included, where they are missing.
   *
   * @return how many were made
   */
  int makePartitions(int firstYear, int lastYear);

  /** How many events lie in no year's partition. */
  long outsidePartitions();
}
