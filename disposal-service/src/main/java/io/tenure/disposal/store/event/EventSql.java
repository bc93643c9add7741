package io.tenure.disposal.store.event;

import io.tenure.disposal.usecase.event.EventBook;
import io.tenure.disposal.usecase.event.EventSource.Change;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Business events in PostgreSQL. */
@ApplicationScoped
class EventSql implements EventBook {

  private static final String TAKE =
      """
      insert into business_event (event, source, type, record_id, subject, occurred_at, cancelled, revision, seq)
      select * from unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[], $5::text[], $6::timestamptz[], $7::boolean[], $8::int[], $9::bigint[])
      on conflict (event) do update set source = excluded.source, type = excluded.type, record_id = excluded.record_id,
          subject = excluded.subject, occurred_at = excluded.occurred_at, cancelled = excluded.cancelled, revision = excluded.revision,
          seq = excluded.seq
       where business_event.seq < excluded.seq
      """;

  /** Conditions that ask whether something has happened change with the clock alone. */
  private static final String HAPPENED =
      """
      insert into evaluation_queue (record_id, profile_id, queued_at)
      select distinct r.id, r.profile_id, $1::timestamptz
        from business_event e
        left join record_subject s on s.subject = e.subject
        join record r on r.id = coalesce(e.record_id, s.record_id)
       where e.occurred_at > (select happened_up_to from event_cursor) and e.occurred_at <= $1 and not e.cancelled and r.present
       order by r.id
      on conflict (record_id) do update set profile_id = excluded.profile_id, queued_at = excluded.queued_at
      """;

  private static final String MOVE =
      """
      update event_cursor set cursor = case when $2 >= seq then $1 else cursor end, seq = greatest(seq, $2), read_at = $3
      """;
  private static final String POSTED =
      """
      with touched as (select unnest($1::uuid[]) as id),
      pair as (select * from unnest($2::uuid[], $3::text[]) as p (record_id, subject)),
      %s
      select id, type, at from latest
      """
          .formatted(PostedSql.LATEST);
  private static final String APPLIED =
      "select p.key, p.value::timestamptz as at from record r, jsonb_each_text(r.posted) p where r.id = $1";
  private static final String WITHHELD =
      """
      select distinct e.type from record r join record_subject s on s.record_id = r.id join business_event e on e.subject = s.subject
       where r.id = $1 and not e.cancelled and not coalesce(r.posted, '{}') ? e.type
      """;
  private static final String SUMMARY =
      """
      select c.read_at, c.seq,
          (select count(*) from business_event where not cancelled) as valid,
          (select count(*) from business_event where cancelled) as cancelled,
          (select count(*) from business_event e where not e.cancelled
              and not exists (select 1 from record r where r.id = e.record_id and r.present)
              and not exists (select 1 from record_subject s join record r on r.id = s.record_id where s.subject = e.subject and r.present))
            as waiting,
          (select count(*) from record r join profile p on p.id = r.profile_id where r.posted is not null and r.present
              and exists (select 1 from unnest(p.triggers, r.triggers) as k (name, at)
                           where abs(extract(epoch from (r.posted ->> k.name)::timestamptz - k.at)) >= 86400)) as conflicts
        from event_cursor c
      """;

  private final Database database;

  EventSql(Database database) {
    this.database = database;
  }

  @Override
  public Place place() {
    return database
        .query(
            "select cursor, seq from event_cursor",
            row -> new Place(row.getString("cursor"), row.getLong("seq")))
        .getFirst();
  }

  @Override
  public void apply(List<Change> changes, Place next, Instant now) {
    database.inTransactionDo(
        sql -> {
          sql.query("select one from event_cursor for update", row -> row.getBoolean(0));
          if (!changes.isEmpty()) {
            take(sql, changes, now);
          }
          sql.execute(MOVE, Tuple.of(next.cursor(), next.seq(), SqlTime.bind(now)));
        });
  }

  @Override
  public void happened(Instant now) {
    database.inTransactionDo(
        sql -> {
          sql.query("select one from event_cursor for update", row -> row.getBoolean(0));
          sql.execute(HAPPENED, Tuple.of(SqlTime.bind(now)));
          sql.execute("update event_cursor set happened_up_to = $1", Tuple.of(SqlTime.bind(now)));
        });
  }

  private static void take(Statements sql, List<Change> changes, Instant now) {
    Map<UUID, Change> latest = new LinkedHashMap<>();
    changes.forEach(change -> latest.put(change.event(), change));
    List<Change> rows = List.copyOf(latest.values());
    sql.execute(
        TAKE,
        Tuple.tuple()
            .addArrayOfUUID(rows.stream().map(Change::event).toArray(UUID[]::new))
            .addArrayOfString(rows.stream().map(Change::source).toArray(String[]::new))
            .addArrayOfString(rows.stream().map(Change::type).toArray(String[]::new))
            .addArrayOfUUID(rows.stream().map(Change::record).toArray(UUID[]::new))
            .addArrayOfString(rows.stream().map(Change::subject).toArray(String[]::new))
            .addArrayOfOffsetDateTime(
                rows.stream().map(c -> SqlTime.bind(c.occurredAt())).toArray(OffsetDateTime[]::new))
            .addArrayOfBoolean(rows.stream().map(Change::cancelled).toArray(Boolean[]::new))
            .addArrayOfInteger(rows.stream().map(Change::revision).toArray(Integer[]::new))
            .addArrayOfLong(rows.stream().map(Change::seq).toArray(Long[]::new)));
    sql.execute(
        PostedSql.OF_CHANGES,
        Tuple.of(SqlTime.bind(now))
            .addArrayOfUUID(
                rows.stream().map(Change::record).filter(Objects::nonNull).toArray(UUID[]::new))
            .addArrayOfString(
                rows.stream()
                    .map(Change::subject)
                    .filter(Objects::nonNull)
                    .toArray(String[]::new)));
  }

  @Override
  public Map<UUID, Map<String, Instant>> posted(Map<UUID, ? extends Collection<String>> subjects) {
    List<UUID> records = new ArrayList<>();
    List<String> people = new ArrayList<>();
    subjects.forEach(
        (record, of) ->
            of.forEach(
                subject -> {
                  records.add(record);
                  people.add(subject);
                }));
    Map<UUID, Map<String, Instant>> posted = new HashMap<>();
    database.query(
        POSTED,
        Tuple.tuple()
            .addArrayOfUUID(subjects.keySet().toArray(UUID[]::new))
            .addArrayOfUUID(records.toArray(UUID[]::new))
            .addArrayOfString(people.toArray(String[]::new)),
        row ->
            posted
                .computeIfAbsent(row.getUUID("id"), id -> new HashMap<>())
                .put(row.getString("type"), SqlTime.read(row, "at")));
    return posted;
  }

  @Override
  public Map<String, Instant> applied(UUID recordId) {
    Map<String, Instant> applied = new HashMap<>();
    database.query(
        APPLIED,
        Tuple.of(recordId),
        row -> applied.put(row.getString("key"), SqlTime.read(row, "at")));
    return applied;
  }

  @Override
  public Set<String> withheld(UUID recordId) {
    return new TreeSet<>(
        database.query(WITHHELD, Tuple.of(recordId), row -> row.getString("type")));
  }

  @Override
  public Summary summary() {
    return database
        .query(
            SUMMARY,
            row ->
                new Summary(
                    SqlTime.read(row, "read_at"),
                    row.getLong("seq"),
                    row.getLong("valid"),
                    row.getLong("cancelled"),
                    row.getLong("waiting"),
                    row.getLong("conflicts")))
        .getFirst();
  }
}
