package io.tenure.policy.store.event;

import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.tenure.policy.domain.event.EventKey;
import io.tenure.policy.domain.event.EventObject;
import io.tenure.policy.domain.event.EventRevision;
import io.tenure.policy.usecase.event.EventChange;
import io.tenure.policy.usecase.event.RecordedRevision;
import io.tenure.policy.usecase.event.StoredEvent;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rows of events as the use cases know them. */
final class EventRows {
  private static final String LOG =
      """
      SELECT event_id, number, occurred_at, cancelled, evidence, reason, actor_issuer, actor_subject, recorded_at
      FROM business_event_revision WHERE event_id = ANY ($1::uuid[])
      """;

  private EventRows() {}

  /** The events with all that was said of them. */
  static List<StoredEvent> withLogs(Statements sql, List<StoredEvent> bare) {
    if (bare.isEmpty()) {
      return bare;
    }
    Map<UUID, List<RecordedRevision>> logs = new HashMap<>();
    sql.query(
        LOG,
        Tuple.tuple().addArrayOfUUID(bare.stream().map(StoredEvent::id).toArray(UUID[]::new)),
        row ->
            logs.computeIfAbsent(row.getUUID("event_id"), id -> new ArrayList<>())
                .add(recorded(row)));
    return bare.stream()
        .map(
            e ->
                new StoredEvent(
                    e.id(),
                    e.key(),
                    e.type(),
                    e.object(),
                    e.poster(),
                    e.recordedAt(),
                    logs.getOrDefault(e.id(), List.of())))
        .toList();
  }

  static StoredEvent bare(Row row) {
    return new StoredEvent(
        row.getUUID("id"),
        key(row),
        row.getString("type"),
        object(row),
        Actor.stored(row.getString("poster_issuer"), row.getString("poster_subject")),
        SqlTime.read(row, "recorded_at"),
        List.of());
  }

  static EventChange change(Row row) {
    return new EventChange(
        row.getLong("seq"),
        row.getUUID("id"),
        key(row),
        row.getString("type"),
        object(row),
        revision(row),
        SqlTime.read(row, "recorded_at"));
  }

  private static RecordedRevision recorded(Row row) {
    return new RecordedRevision(
        revision(row),
        Actor.stored(row.getString("actor_issuer"), row.getString("actor_subject")),
        SqlTime.read(row, "recorded_at"));
  }

  private static EventRevision revision(Row row) {
    return new EventRevision(
        row.getInteger("number"),
        SqlTime.read(row, "occurred_at"),
        row.getBoolean("cancelled"),
        row.getString("evidence"),
        row.getString("reason"));
  }

  private static EventKey key(Row row) {
    return new EventKey(row.getString("source"), row.getString("source_id"));
  }

  private static EventObject object(Row row) {
    return new EventObject(row.getUUID("record"), row.getString("subject"));
  }
}
