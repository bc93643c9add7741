package io.tenure.disposal.usecase.event;

import io.tenure.disposal.usecase.event.EventSource.Change;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The business events that were told, and what they say of records. An event about a record counts
 * for it. One about a person counts for a record when every person that the record is about has one
 * of that type: as long as it has not happened to one of them, it has not happened to the record.
 * Of several the latest instant counts.
 */
public interface EventBook {

  /** How far the feed was read. */
  Place place();

  /**
   * Takes changes over, applies them to the records concerned, queues those for evaluation, and
   * moves the place, all at once.
   *
   * @param next place behind the changes; one that was passed already moves nothing
   */
  void apply(List<Change> changes, Place next, Instant now);

  /** Queues the records of which an event has happened since the last time: it lay ahead before. */
  void happened(Instant now);

  /**
   * What events say of records as they are now.
   *
   * @param subjects references of people by record
   * @return by record, instants by trigger; nothing for records that no event is about
   */
  Map<UUID, Map<String, Instant>> posted(Map<UUID, ? extends Collection<String>> subjects);

  /** What events say of a record, as it was applied to it last. */
  Map<String, Instant> applied(UUID recordId);

  /**
   * Triggers that events supply for some of the people a record is about, and therefore not for it.
   */
  Set<String> withheld(UUID recordId);

  /** Counts. */
  Summary summary();

  /**
   * A place in the feed.
   *
   * @param cursor null before the first change was read
   * @param seq number of the last change that was read
   */
  record Place(String cursor, long seq) {}

  /**
   * Business events in numbers.
   *
   * @param readAt when the feed was read last; null if never
   * @param seq number of the last change that was read
   * @param valid events that count
   * @param cancelled events that were taken back
   * @param waiting valid events whose record or person is not in the inventory; they are applied
   *     when it comes
   * @param conflicts records for which an event and the system name instants a day or more apart;
   *     the later counts
   */
  record Summary(
      Instant readAt, long seq, long valid, long cancelled, long waiting, long conflicts) {}
}
