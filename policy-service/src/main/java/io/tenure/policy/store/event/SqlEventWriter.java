package io.tenure.policy.store.event;

import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.tenure.policy.domain.event.EventKey;
import io.tenure.policy.domain.event.EventPosting;
import io.tenure.policy.domain.event.EventRevision;
import io.tenure.policy.usecase.event.EventWriter;
import io.tenure.policy.usecase.event.StoredEvent;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** {@link EventWriter} on the connection of one transaction; few statements whatever the size. */
final class SqlEventWriter implements EventWriter {

  /** What counts is filled in with the first revision, in the same transaction. */
  private static final String MAKE =
      """
      INSERT INTO business_event (id, source, source_id, type, record, subject, poster_issuer, poster_subject, recorded_at, revision, cancelled)
      SELECT i.id, i.source, i.source_id, i.type, i.record, i.subject, $7, $8, $9, 1, true
      FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[])
        WITH ORDINALITY AS i (id, source, source_id, type, record, subject, place)
      ORDER BY i.place
      ON CONFLICT (source, source_id) DO NOTHING
      """;

  private static final String LOCK =
      """
      SELECT e.* FROM business_event e
      JOIN unnest($1::text[], $2::text[]) AS k (source, source_id) ON e.source = k.source AND e.source_id = k.source_id
      ORDER BY e.source, e.source_id FOR UPDATE OF e
      """;

  /**
   * The counter's row lock is held until the commit, so that numbers become visible in their own
   * order. A sequence does not promise that: its numbers are drawn before the commit.
   */
  private static final String NUMBERS =
      "UPDATE business_event_feed SET last_seq = last_seq + $1 RETURNING last_seq - $1 AS before";

  private static final String APPEND =
      """
      INSERT INTO business_event_revision (event_id, number, occurred_at, cancelled, evidence, reason, actor_issuer, actor_subject, recorded_at, seq)
      SELECT * FROM unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::boolean[], $5::text[], $6::text[], $7::text[], $8::text[],
                           $9::timestamptz[], $10::bigint[])
      """;
  private static final String COUNTS =
      """
      UPDATE business_event e SET revision = i.revision, cancelled = i.cancelled
      FROM unnest($1::uuid[], $2::int[], $3::boolean[]) AS i (id, revision, cancelled) WHERE e.id = i.id
      """;

  private final Statements sql;

  SqlEventWriter(Statements sql) {
    this.sql = sql;
  }

  @Override
  public Map<EventKey, StoredEvent> lock(Collection<EventPosting> first, Actor by, Instant now) {
    List<EventPosting> ordered =
        first.stream().sorted(Comparator.comparing(EventPosting::key)).toList();
    String[] sources = texts(ordered, p -> p.key().source());
    String[] ids = texts(ordered, p -> p.key().id());
    sql.execute(
        MAKE,
        Tuple.tuple()
            .addArrayOfUUID(ordered.stream().map(p -> UUID.randomUUID()).toArray(UUID[]::new))
            .addArrayOfString(sources)
            .addArrayOfString(ids)
            .addArrayOfString(texts(ordered, EventPosting::type))
            .addArrayOfUUID(ordered.stream().map(p -> p.object().record()).toArray(UUID[]::new))
            .addArrayOfString(texts(ordered, p -> p.object().subject()))
            .addString(by.issuer())
            .addString(by.subject())
            .addOffsetDateTime(SqlTime.bind(now)));
    List<StoredEvent> locked =
        sql.query(
            LOCK, Tuple.tuple().addArrayOfString(sources).addArrayOfString(ids), EventRows::bare);
    Map<EventKey, StoredEvent> byKey = new HashMap<>();
    EventRows.withLogs(sql, locked).forEach(event -> byKey.put(event.key(), event));
    return byKey;
  }

  @Override
  public Optional<StoredEvent> lock(UUID id) {
    return EventRows.withLogs(
            sql,
            sql.query(
                "SELECT * FROM business_event WHERE id = $1 FOR UPDATE",
                Tuple.of(id),
                EventRows::bare))
        .stream()
        .findFirst();
  }

  @Override
  public void append(List<Added> revisions) {
    if (revisions.isEmpty()) {
      return;
    }
    long counting = revisions.stream().filter(Added::counts).count();
    long seq =
        counting == 0
            ? 0
            : sql.first(NUMBERS, Tuple.of(counting), row -> row.getLong("before")).orElseThrow();
    Long[] numbers = new Long[revisions.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = revisions.get(i).counts() ? ++seq : null;
    }
    sql.execute(
        APPEND,
        Tuple.tuple()
            .addArrayOfUUID(revisions.stream().map(a -> a.event().id()).toArray(UUID[]::new))
            .addArrayOfInteger(
                revisions.stream().map(a -> said(a).number()).toArray(Integer[]::new))
            .addArrayOfOffsetDateTime(times(revisions, a -> said(a).occurredAt()))
            .addArrayOfBoolean(
                revisions.stream().map(a -> said(a).cancelled()).toArray(Boolean[]::new))
            .addArrayOfString(texts(revisions, a -> said(a).evidence()))
            .addArrayOfString(texts(revisions, a -> said(a).reason()))
            .addArrayOfString(texts(revisions, a -> a.revision().by().issuer()))
            .addArrayOfString(texts(revisions, a -> a.revision().by().subject()))
            .addArrayOfOffsetDateTime(times(revisions, a -> a.revision().recordedAt()))
            .addArrayOfLong(numbers));
    counts(revisions);
  }

  private void counts(List<Added> revisions) {
    Map<UUID, EventRevision> last = new LinkedHashMap<>();
    revisions.forEach(a -> last.put(a.event().id(), a.event().event().current()));
    List<EventRevision> current = List.copyOf(last.values());
    sql.execute(
        COUNTS,
        Tuple.tuple()
            .addArrayOfUUID(last.keySet().toArray(UUID[]::new))
            .addArrayOfInteger(current.stream().map(EventRevision::number).toArray(Integer[]::new))
            .addArrayOfBoolean(
                current.stream().map(EventRevision::cancelled).toArray(Boolean[]::new)));
  }

  private static EventRevision said(Added added) {
    return added.revision().revision();
  }

  private static <T> String[] texts(List<T> of, Function<T, String> column) {
    return of.stream().map(column).toArray(String[]::new);
  }

  private static OffsetDateTime[] times(List<Added> of, Function<Added, Instant> column) {
    return of.stream().map(a -> SqlTime.bind(column.apply(a))).toArray(OffsetDateTime[]::new);
  }
}
