package io.tenure.policy.usecase.event;

import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.event.BusinessEvent;
import io.tenure.policy.domain.event.EventKey;
import io.tenure.policy.domain.event.EventObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * An event as it is kept.
 *
 * @param recordedAt when anything was first said of it
 * @param log all that was said of it, by number; empty only while its first revision is being added
 */
public record StoredEvent(
    UUID id,
    EventKey key,
    String type,
    EventObject object,
    Actor poster,
    Instant recordedAt,
    List<RecordedRevision> log) {
  public StoredEvent {
    log =
        log.stream()
            .sorted(Comparator.comparingInt((RecordedRevision r) -> r.revision().number()))
            .toList();
  }

  /** What it comes to; null while nothing was said. */
  public BusinessEvent event() {
    return log.isEmpty()
        ? null
        : new BusinessEvent(
            key, type, object, poster, log.stream().map(RecordedRevision::revision).toList());
  }

  StoredEvent with(RecordedRevision revision) {
    List<RecordedRevision> longer = new ArrayList<>(log);
    longer.add(revision);
    return new StoredEvent(id, key, type, object, poster, recordedAt, longer);
  }
}
