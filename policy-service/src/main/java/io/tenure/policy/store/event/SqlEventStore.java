package io.tenure.policy.store.event;

import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.policy.usecase.event.EventChange;
import io.tenure.policy.usecase.event.EventFilter;
import io.tenure.policy.usecase.event.EventPlace;
import io.tenure.policy.usecase.event.EventStore;
import io.tenure.policy.usecase.event.EventWriter;
import io.tenure.policy.usecase.event.StoredEvent;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Events and their feed in PostgreSQL. */
@ApplicationScoped
class SqlEventStore implements EventStore {
  private static final String LIST =
      """
      SELECT * FROM business_event
      WHERE ($1::text IS NULL OR source = $1) AND ($2::text IS NULL OR source_id = $2) AND ($3::text IS NULL OR type = $3)
        AND ($4::uuid IS NULL OR record = $4) AND ($5::text IS NULL OR subject = $5) AND ($6::boolean IS NULL OR cancelled = $6)
        AND ($7::timestamptz IS NULL OR (recorded_at, id) > ($7, $8::uuid))
      ORDER BY recorded_at, id LIMIT $9
      """;
  private static final String CHANGES =
      """
      SELECT r.seq, e.id, e.source, e.source_id, e.type, e.record, e.subject, r.number, r.occurred_at, r.cancelled, r.evidence, r.reason,
             r.recorded_at
      FROM business_event_revision r JOIN business_event e ON e.id = r.event_id
      WHERE r.seq > $1 ORDER BY r.seq LIMIT $2
      """;

  private final Database database;

  SqlEventStore(Database database) {
    this.database = database;
  }

  @Override
  public <T> T write(Function<EventWriter, T> work) {
    return database.inTransaction(sql -> work.apply(new SqlEventWriter(sql)));
  }

  @Override
  public Optional<StoredEvent> find(UUID id) {
    return EventRows.withLogs(
            database,
            database.query(
                "SELECT * FROM business_event WHERE id = $1", Tuple.of(id), EventRows::bare))
        .stream()
        .findFirst();
  }

  @Override
  public List<StoredEvent> list(EventFilter filter, EventPlace after, int limit) {
    Tuple asked =
        Tuple.from(
            Arrays.<Object>asList(
                filter.source(),
                filter.id(),
                filter.type(),
                filter.record(),
                filter.subject(),
                filter.cancelled(),
                after == null ? null : SqlTime.bind(after.recordedAt()),
                after == null ? null : after.id(),
                limit));
    return EventRows.withLogs(database, database.query(LIST, asked, EventRows::bare));
  }

  @Override
  public List<EventChange> changes(long after, int limit) {
    return database.query(CHANGES, Tuple.of(after, limit), EventRows::change);
  }

  @Override
  public long lastChange() {
    return database
        .query("SELECT last_seq FROM business_event_feed", row -> row.getLong("last_seq"))
        .getFirst();
  }
}
