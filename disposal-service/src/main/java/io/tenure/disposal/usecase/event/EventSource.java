package io.tenure.disposal.usecase.event;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is asked of policy-service about business events. */
public interface EventSource {

  /**
   * Changes after a cursor, null for the beginning.
   *
   * @throws io.tenure.kit.problem.TenureException {@code events.unavailable}, {@code
   *     events.answer-invalid}
   */
  Changes changes(String cursor, int limit);

  /** Part of the change feed; {@code next} is the cursor to go on with. */
  record Changes(List<Change> items, String next) {}

  /**
   * What counts of an event from here on.
   *
   * @param type name of the trigger that it supplies
   * @param record id of a record, or null
   * @param subject reference of a person, or null; exactly one of the two is there
   */
  record Change(
      long seq,
      UUID event,
      String source,
      String type,
      UUID record,
      String subject,
      Instant occurredAt,
      boolean cancelled,
      int revision) {}
}
