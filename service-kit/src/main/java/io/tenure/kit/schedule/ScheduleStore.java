package io.tenure.kit.schedule;

import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code schedule}. */
@ApplicationScoped
class ScheduleStore {

  private final Database database;

  ScheduleStore(Database database) {
    this.database = database;
  }

  /** Makes the row, or takes over a changed expression; a due time that stands stays. */
  void declare(String name, String cron, Instant next) {
    database.execute(
        """
        INSERT INTO schedule (name, cron, next_at) VALUES ($1, $2, $3)
        ON CONFLICT (name) DO UPDATE SET cron = excluded.cron, next_at = excluded.next_at WHERE schedule.cron <> excluded.cron
        """,
        Tuple.of(name, cron, SqlTime.bind(next)));
  }

  /** The right to run it now, if it is due and nobody is at it. */
  Optional<UUID> claim(String name, Instant now, Duration lease) {
    UUID owner = UUID.randomUUID();
    return database.first(
        """
        UPDATE schedule SET lease_owner = $2, leased_until = clock_timestamp() + make_interval(secs => $4), started_at = clock_timestamp()
        WHERE name = $1 AND next_at <= $3 AND (leased_until IS NULL OR leased_until < clock_timestamp())
        RETURNING lease_owner
        """,
        Tuple.of(name, owner, SqlTime.bind(now), lease.toMillis() / 1000.0),
        row -> row.getUUID("lease_owner"));
  }

  boolean heartbeat(String name, UUID owner, Duration lease) {
    return database.execute(
            "UPDATE schedule SET leased_until = clock_timestamp() + make_interval(secs => $3) WHERE name = $1 AND lease_owner = $2",
            Tuple.of(name, owner, lease.toMillis() / 1000.0))
        == 1;
  }

  boolean finish(String name, UUID owner, Schedule.Outcome outcome, String message, Instant next) {
    return database.execute(
            """
            UPDATE schedule SET finished_at = clock_timestamp(), outcome = $3, message = $4, next_at = $5, lease_owner = NULL, leased_until = NULL
            WHERE name = $1 AND lease_owner = $2
            """,
            Tuple.of(name, owner, outcome.name(), message, SqlTime.bind(next)))
        == 1;
  }

  List<Schedule> list() {
    return database.query(
        "SELECT *, coalesce(leased_until > clock_timestamp(), false) AS running FROM schedule ORDER BY name",
        ScheduleStore::read);
  }

  private static Schedule read(Row row) {
    String outcome = row.getString("outcome");
    return new Schedule(
        row.getString("name"),
        row.getString("cron"),
        row.getBoolean("running"),
        SqlTime.read(row, "started_at"),
        SqlTime.read(row, "finished_at"),
        outcome == null ? null : Schedule.Outcome.valueOf(outcome),
        row.getString("message"),
        SqlTime.read(row, "next_at"));
  }
}
