package io.tenure.kit.operation;

import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The table {@code operation} as those who run operations use it. Each statement after the claim
 * names the lease's owner and so fails once the lease is lost.
 */
@ApplicationScoped
class LeaseStore {

  private static final String CLAIM =
      """
      UPDATE operation SET state = 'RUNNING', lease_owner = $1, leased_until = clock_timestamp() + make_interval(secs => $2),
        attempt = attempt + 1, started_at = coalesce(started_at, clock_timestamp())
      WHERE id = (
        SELECT id FROM operation
        WHERE kind = ANY ($3) AND (state = 'QUEUED' OR (state = 'RUNNING' AND (leased_until IS NULL OR leased_until < clock_timestamp())))
        ORDER BY created_at FOR UPDATE SKIP LOCKED LIMIT 1)
      RETURNING id, kind, payload::text AS payload, checkpoint::text AS checkpoint, attempt, actor_issuer, actor_subject, correlation_id
      """;

  private final Database database;

  LeaseStore(Database database) {
    this.database = database;
  }

  Optional<Claim> claim(Set<String> kinds, Duration lease) {
    UUID owner = UUID.randomUUID();
    return database.first(
        CLAIM,
        Tuple.of(owner, seconds(lease), kinds.toArray(String[]::new)),
        row -> read(row, owner));
  }

  /** Extends the lease; tells whether a stop was asked for; empty when the lease is lost. */
  Optional<Boolean> heartbeat(Claim claim, Duration lease) {
    return database.first(
        "UPDATE operation SET leased_until = clock_timestamp() + make_interval(secs => $3) WHERE id = $1 AND lease_owner = $2 AND state = 'RUNNING' RETURNING cancel_requested",
        Tuple.of(claim.id(), claim.owner(), seconds(lease)),
        row -> row.getBoolean("cancel_requested"));
  }

  boolean checkpoint(Claim claim, String state) {
    return changed(
        "UPDATE operation SET checkpoint = CAST($3::text AS jsonb), attempt = 0 WHERE id = $1 AND lease_owner = $2 AND state = 'RUNNING'",
        Tuple.of(claim.id(), claim.owner(), state));
  }

  boolean progress(Claim claim, long done, long total, String message) {
    return changed(
        "UPDATE operation SET done = $3, total = $4, message = $5 WHERE id = $1 AND lease_owner = $2 AND state = 'RUNNING'",
        Tuple.of(claim.id(), claim.owner(), done, total, message));
  }

  /** Ends it; exactly one of result and problem may be given, as JSON text. */
  boolean finish(Claim claim, OperationState end, String result, String problem) {
    return changed(
        """
        UPDATE operation SET state = $3, result = CAST($4::text AS jsonb), problem = CAST($5::text AS jsonb), finished_at = clock_timestamp(), lease_owner = NULL, leased_until = NULL
        WHERE id = $1 AND lease_owner = $2 AND state = 'RUNNING'
        """,
        Tuple.of(claim.id(), claim.owner(), end.name(), result, problem));
  }

  /** Leaves it to the next who comes, not before the pause is over. */
  boolean handBack(Claim claim, Duration pause) {
    return changed(
        "UPDATE operation SET lease_owner = NULL, leased_until = clock_timestamp() + make_interval(secs => $3) WHERE id = $1 AND lease_owner = $2 AND state = 'RUNNING'",
        Tuple.of(claim.id(), claim.owner(), seconds(pause)));
  }

  private boolean changed(String sql, Tuple parameters) {
    return database.execute(sql, parameters) == 1;
  }

  private static Claim read(Row row, UUID owner) {
    return new Claim(
        row.getUUID("id"),
        row.getString("kind"),
        owner,
        row.getString("payload"),
        row.getString("checkpoint"),
        row.getInteger("attempt"),
        Actor.stored(row.getString("actor_issuer"), row.getString("actor_subject")),
        row.getString("correlation_id"));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }
}
