package io.tenure.disposal.store.saga;

import io.tenure.disposal.domain.saga.ClockGuard;
import io.tenure.disposal.usecase.item.GuardBook;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
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
}
