package io.tenure.disposal.store.hold;

import io.tenure.disposal.domain.hold.Hold;
import io.tenure.disposal.domain.hold.HoldScope;
import io.tenure.disposal.usecase.hold.HoldBook;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Holds and the gate in PostgreSQL. Every read that guards an erase happens on the primary. */
@ApplicationScoped
class HoldStore implements HoldBook {

  private static final String SELECT =
      """
      select h.*, case when h.state = 'RELEASED' then 0 else
               (select count(*) from item i join record r on r.id = i.record_id
                 where i.state in ('INTENT', 'UNKNOWN') and %s) end as waiting
        from hold h
      """
          .formatted(HoldSql.COVERS_SENT);

  @Override
  public long closeGate(Statements sql) {
    return sql.first("select epoch from hold_gate for update", Tuple.tuple(), r -> r.getLong(0))
        .orElseThrow();
  }

  @Override
  public long passGate(Statements sql) {
    return sql.first("select epoch from hold_gate for share", Tuple.tuple(), r -> r.getLong(0))
        .orElseThrow();
  }

  @Override
  public void nextEpoch(Statements sql) {
    sql.execute("update hold_gate set epoch = epoch + 1");
  }

  @Override
  public void insert(
      Statements sql,
      UUID id,
      String matter,
      String reason,
      HoldScope scope,
      Actor by,
      java.time.LocalDate reviewOn) {
    sql.execute(
        """
        insert into hold (id, matter, reason, scope_all, system_id, datasets, subjects, records, state,
                          placed_iss, placed_sub, requested_at, review_on)
        values ($1, $2, $3, $4, $5, $6, $7, $8, 'REQUESTED', $9, $10, clock_timestamp(), $11)
        on conflict (id) do nothing
        """,
        Tuple.tuple()
            .addValue(id)
            .addValue(matter)
            .addValue(reason)
            .addValue(scope.all())
            .addValue(scope.systemId())
            .addValue(scope.datasets().toArray(String[]::new))
            .addValue(scope.subjects().toArray(String[]::new))
            .addValue(scope.records().toArray(UUID[]::new))
            .addValue(by.issuer())
            .addValue(by.subject())
            .addValue(reviewOn));
  }

  @Override
  public Optional<Hold> find(Statements sql, UUID id) {
    return sql.first(SELECT + " where h.id = $1", Tuple.of(id), HoldStore::map);
  }

  @Override
  public List<Hold> list(Statements sql, Optional<Cursor> after, int fetch) {
    return sql.query(
        SELECT
            + """
             where $1::timestamptz is null or (h.requested_at, h.id) < ($1, $2)
             order by h.requested_at desc, h.id desc limit $3
            """,
        Tuple.of(
            after.map(c -> SqlTime.bind(c.key(0, Instant::parse))).orElse(null),
            after.map(c -> c.key(1, UUID::fromString)).orElse(null),
            fetch),
        HoldStore::map);
  }

  @Override
  public List<UUID> requested(Statements sql) {
    return sql.query(
        "select id from hold where state = 'REQUESTED' order by requested_at", r -> r.getUUID(0));
  }

  @Override
  public List<UUID> mayAct(Statements sql, UUID holdId) {
    return sql.query(
        """
        select i.id from hold h, item i join record r on r.id = i.record_id
         where h.id = $1 and i.state in ('INTENT', 'UNKNOWN') and
        """
            + HoldSql.COVERS_SENT,
        Tuple.of(holdId),
        r -> r.getUUID(0));
  }

  @Override
  public void overtaken(Statements sql, UUID holdId, List<UUID> items) {
    sql.execute(
        "update hold set overtaken = $2 where id = $1",
        Tuple.of(holdId, items.toArray(UUID[]::new)));
  }

  @Override
  public void activate(Statements sql, UUID holdId) {
    sql.execute(
        """
        update hold h set state = 'ACTIVE', active_at = clock_timestamp(),
               overtaken = array(select i.id from item i where i.id = any (h.overtaken)
                                  and i.state in ('VERIFYING', 'ERASED', 'CERTIFIED') order by i.id)
         where h.id = $1 and h.state = 'REQUESTED'
        """,
        Tuple.of(holdId));
  }

  @Override
  public void release(Statements sql, UUID holdId, Actor by, String reason) {
    sql.execute(
        """
        update hold set state = 'RELEASED', released_iss = $2, released_sub = $3,
               released_at = clock_timestamp(), release_reason = $4
         where id = $1 and state <> 'RELEASED'
        """,
        Tuple.of(holdId, by.issuer(), by.subject(), reason));
  }

  @Override
  public List<Hold> covering(Statements sql, UUID recordId) {
    return sql.query(
        SELECT
            + " join record r on r.id = $1 where h.state <> 'RELEASED' and "
            + HoldSql.COVERS_RECORD
            + " order by h.requested_at",
        Tuple.of(recordId),
        HoldStore::map);
  }

  @Override
  public Set<UUID> covered(Statements sql, Collection<UUID> recordIds) {
    return Set.copyOf(
        sql.query(
            "select distinct r.id from hold h join record r on r.id = any ($1) where h.state <> 'RELEASED' and "
                + HoldSql.COVERS_RECORD,
            Tuple.tuple().addArrayOfUUID(recordIds.toArray(UUID[]::new)),
            r -> r.getUUID(0)));
  }

  private static Hold map(Row row) {
    Instant released = SqlTime.read(row, "released_at");
    return new Hold(
        row.getUUID("id"),
        row.getString("matter"),
        row.getString("reason"),
        new HoldScope(
            row.getBoolean("scope_all"),
            row.getUUID("system_id"),
            List.of(row.getArrayOfStrings("datasets")),
            List.of(row.getArrayOfStrings("subjects")),
            List.of(row.getArrayOfUUIDs("records"))),
        Hold.State.valueOf(row.getString("state")),
        Actor.stored(row.getString("placed_iss"), row.getString("placed_sub")),
        SqlTime.read(row, "requested_at"),
        SqlTime.read(row, "active_at"),
        row.getLocalDate("review_on"),
        released == null
            ? null
            : new Hold.Release(
                Actor.stored(row.getString("released_iss"), row.getString("released_sub")),
                released,
                row.getString("release_reason")),
        List.of(row.getArrayOfUUIDs("overtaken")),
        row.getLong("waiting"));
  }
}
