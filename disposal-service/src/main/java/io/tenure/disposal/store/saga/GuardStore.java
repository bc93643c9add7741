package io.tenure.disposal.store.saga;

import io.tenure.disposal.domain.saga.ClockGuard;
import io.tenure.disposal.usecase.item.GuardBook;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** The clock guard in PostgreSQL. */
@ApplicationScoped
class GuardStore implements GuardBook {

  @Override
  public ClockGuard.Seen lock(Statements sql) {
    return sql.first(
            "select clock_timestamp() as now, high_water, frozen, reason from clock_guard for update",
            Tuple.tuple(),
            r ->
                new ClockGuard.Seen(
                    SqlTime.read(r, "now"),
                    SqlTime.read(r, "high_water"),
                    r.getBoolean("frozen"),
                    r.getString("reason")))
        .orElseThrow();
  }

  @Override
  public void highWater(Statements sql, Instant now) {
    sql.execute(
        "update clock_guard set high_water = greatest(high_water, $1)",
        Tuple.of(SqlTime.bind(now)));
  }

  @Override
  public void freeze(Statements sql, String reason) {
    sql.execute(
        "update clock_guard set frozen = true, reason = $1, frozen_at = clock_timestamp() where not frozen",
        Tuple.of(reason));
  }

  @Override
  public ClockGuard.Standing standing(Statements sql) {
    return sql.first("select * from clock_guard", Tuple.tuple(), GuardStore::standing)
        .orElseThrow();
  }

  private static ClockGuard.Standing standing(Row row) {
    String issuer = row.getString("release_iss");
    return new ClockGuard.Standing(
        row.getBoolean("frozen"),
        SqlTime.read(row, "high_water"),
        row.getString("reason"),
        SqlTime.read(row, "frozen_at"),
        issuer == null
            ? null
            : new ClockGuard.Release(
                Actor.stored(issuer, row.getString("release_sub")),
                SqlTime.read(row, "release_at"),
                row.getString("release_reason")));
  }

  @Override
  public void askRelease(Statements sql, Actor by, String reason) {
    sql.execute(
        """
        update clock_guard set release_iss = $1, release_sub = $2, release_at = clock_timestamp(), release_reason = $3
         where frozen
        """,
        Tuple.of(by.issuer(), by.subject(), reason));
  }

  @Override
  public void release(Statements sql) {
    sql.execute(
        """
        update clock_guard set frozen = false, reason = null, frozen_at = null, high_water = clock_timestamp(),
               release_iss = null, release_sub = null, release_at = null, release_reason = null
        """);
  }
}
