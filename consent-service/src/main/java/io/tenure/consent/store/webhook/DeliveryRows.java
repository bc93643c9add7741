package io.tenure.consent.store.webhook;

import io.tenure.consent.domain.announce.Announcement;
import io.tenure.consent.domain.announce.AnnouncementType;
import io.tenure.consent.usecase.webhook.Delivery;
import io.tenure.consent.usecase.webhook.DeliveryStore;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Rows of {@code webhook_delivery}. */
@ApplicationScoped
class DeliveryRows implements DeliveryStore {
  private static final String MAKE_OUT =
      """
      with part as (
        select seq, id, type, purpose from announcement where seq > $1 order by seq limit $2),
      made as (
        insert into webhook_delivery (webhook, seq, message, type, state, due_at, created_at)
        select w.id, p.seq, p.id, p.type, 'PENDING', $3, $3
        from part p
        join webhook w
          on (w.types = '{}' or p.type = any (w.types))
         and (w.purposes = '{}' or p.purpose is null or p.purpose = any (w.purposes))
        on conflict do nothing)
      update webhook_place set seq = greatest(seq, coalesce((select max(seq) from part), 0))
      returning (select count(*) from part) as looked
      """;

  private static final String CLAIM =
      """
      with due as (
        select d.webhook, d.seq
        from webhook w
        cross join lateral (
          select webhook, seq from webhook_delivery
          where webhook = w.id and state = 'PENDING' and due_at <= $1
          order by due_at, seq limit case when w.failing then 1 else 20 end) d
        where w.state = 'ACTIVE'
          and exists (
            select 1 from webhook_secret s
            where s.webhook = w.id and (s.expires_at is null or s.expires_at > $1))
        limit 200)
      update webhook_delivery d set due_at = $2, attempts = d.attempts + 1, last_at = $1
      from due
      join webhook w on w.id = due.webhook
      left join announcement a on a.seq = due.seq
      where d.webhook = due.webhook and d.seq = due.seq and d.state = 'PENDING'
      returning d.webhook, d.seq, d.message, w.url, d.attempts, a.seq is not null as kept, a.type,
                a.subject, a.purpose, a.ids, a.at
      """;

  private static final String LIST =
      """
      select * from webhook_delivery
      where webhook = $1 and ($2::text is null or state = $2) and ($3::bigint is null or seq < $3)
      order by seq desc limit $4
      """;

  private static final String REPLAY =
      """
      update webhook_delivery
      set state = 'PENDING', attempts = 0, due_at = $4
      where webhook = $1 and (state = 'DEAD' or ($2 and state = 'DELIVERED'))
        and ($3::timestamptz is null or created_at >= $3)
      """;

  private final Database database;

  DeliveryRows(Database database) {
    this.database = database;
  }

  @Override
  public int makeOut(int limit, Instant now) {
    return database.inTransaction(
        sql -> {
          long place =
              sql.query("select seq from webhook_place for update", row -> row.getLong("seq"))
                  .getFirst();
          return sql.query(
                  MAKE_OUT,
                  Tuple.of(place, limit, SqlTime.bind(now)),
                  row -> row.getLong("looked").intValue())
              .getFirst();
        });
  }

  @Override
  public List<Delivery> claim(Instant now, Instant lease) {
    return database.query(
        CLAIM, Tuple.of(SqlTime.bind(now), SqlTime.bind(lease)), DeliveryRows::delivery);
  }

  @Override
  public void taken(Delivery delivery, int status, Instant now) {
    database.execute(
        """
        update webhook_delivery
        set state = 'DELIVERED', last_at = $3, last_status = $4, last_failure = null
        where webhook = $1 and seq = $2 and state = 'PENDING'
        """,
        Tuple.of(delivery.webhook(), delivery.seq(), SqlTime.bind(now), status));
    failing(delivery.webhook(), false);
  }

  @Override
  public void failed(Delivery delivery, int status, String failure, Instant again, Instant now) {
    database.execute(
        """
        update webhook_delivery
        set state = case when $3::timestamptz is null then 'DEAD' else 'PENDING' end,
            due_at = coalesce($3, due_at), last_at = $4, last_status = nullif($5::integer, 0),
            last_failure = $6
        where webhook = $1 and seq = $2 and state = 'PENDING'
        """,
        Tuple.tuple()
            .addUUID(delivery.webhook())
            .addLong(delivery.seq())
            .addOffsetDateTime(SqlTime.bind(again))
            .addOffsetDateTime(SqlTime.bind(now))
            .addInteger(status)
            .addString(failure));
    failing(delivery.webhook(), true);
  }

  private void failing(UUID webhook, boolean failing) {
    database.execute(
        "update webhook set failing = $2 where id = $1 and failing <> $2",
        Tuple.of(webhook, failing));
  }

  @Override
  public void gone(UUID webhook, Instant now) {
    database.execute(
        """
        update webhook set state = 'GONE', version = version + 1, changed_at = $2
        where id = $1 and state = 'ACTIVE'
        """,
        Tuple.of(webhook, SqlTime.bind(now)));
  }

  @Override
  public List<Shown> list(UUID webhook, String state, Optional<Long> before, int limit) {
    return database.query(
        LIST, Tuple.of(webhook, state, before.orElse(null), limit), DeliveryRows::shown);
  }

  @Override
  public int replay(UUID webhook, boolean alsoTaken, Instant since, Instant now) {
    return database.execute(
        REPLAY, Tuple.of(webhook, alsoTaken, SqlTime.bind(since), SqlTime.bind(now)));
  }

  @Override
  public int removeBefore(Instant instant, int limit) {
    return database.execute(
        """
        delete from webhook_delivery where (webhook, seq) in (
          select webhook, seq from webhook_delivery
          where created_at < $1 and state <> 'PENDING' order by created_at limit $2)
        """,
        Tuple.of(SqlTime.bind(instant), limit));
  }

  private static Delivery delivery(Row row) {
    return new Delivery(
        row.getUUID("webhook"),
        row.getLong("seq"),
        row.getUUID("message"),
        row.getString("url"),
        row.getInteger("attempts"),
        row.getBoolean("kept") ? announcement(row) : null,
        SqlTime.read(row, "at"));
  }

  private static Announcement announcement(Row row) {
    Map<String, String> ids = new TreeMap<>();
    row.getJsonObject("ids").forEach(id -> ids.put(id.getKey(), (String) id.getValue()));
    return new Announcement(
        AnnouncementType.ofWire(row.getString("type")).orElseThrow(),
        row.getString("subject"),
        row.getString("purpose"),
        ids);
  }

  private static Shown shown(Row row) {
    return new Shown(
        row.getLong("seq"),
        row.getUUID("message"),
        row.getString("type"),
        row.getString("state"),
        row.getInteger("attempts"),
        SqlTime.read(row, "due_at"),
        SqlTime.read(row, "created_at"),
        SqlTime.read(row, "last_at"),
        row.getInteger("last_status"),
        row.getString("last_failure"));
  }
}
