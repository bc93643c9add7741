package io.tenure.kit.operation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.security.Actor;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The table {@code operation} as its readers and submitters use it; {@link LeaseStore} is the
 * runners' side.
 */
@ApplicationScoped
class OperationStore {

  private static final String VIEW =
      "SELECT id, kind, state, done, total, message, result::text AS result, problem::text AS problem, created_at, started_at, finished_at FROM operation ";

  private final Database database;
  private final ObjectMapper json;

  OperationStore(Database database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** Adds it unless it is there already. */
  void insert(
      Statements sql, UUID id, String kind, String payload, Actor actor, String correlationId) {
    sql.execute(
        """
        INSERT INTO operation (id, kind, payload, actor_issuer, actor_subject, correlation_id)
        VALUES ($1, $2, CAST($3::text AS jsonb), $4, $5, $6) ON CONFLICT (id) DO NOTHING
        """,
        Tuple.of(id, kind, payload, actor.issuer(), actor.subject(), correlationId));
  }

  Optional<Operation> find(UUID id) {
    return database.first(VIEW + "WHERE id = $1", Tuple.of(id), this::view);
  }

  Optional<Actor> submitter(UUID id) {
    return database.first(
        "SELECT actor_issuer, actor_subject FROM operation WHERE id = $1",
        Tuple.of(id),
        row -> Actor.stored(row.getString("actor_issuer"), row.getString("actor_subject")));
  }

  /** Newest first. */
  List<Operation> list(OperationState state, String kind, Optional<Cursor> after, int rows) {
    OffsetDateTime created =
        after.map(cursor -> SqlTime.bind(Instant.parse(cursor.key(0)))).orElse(null);
    UUID id = after.map(cursor -> UUID.fromString(cursor.key(1))).orElse(null);
    return database.query(
        VIEW
            + """
            WHERE ($1::text IS NULL OR state = $1) AND ($2::text IS NULL OR kind = $2)
              AND ($3::timestamptz IS NULL OR (created_at, id) < ($3, $4::uuid))
            ORDER BY created_at DESC, id DESC LIMIT $5
            """,
        Tuple.of(state == null ? null : state.name(), kind, created, id, rows),
        this::view);
  }

  /** A waiting one ends at once, a running one is asked to stop; an ended one stays as it is. */
  boolean cancel(UUID id) {
    return database.execute(
            """
            UPDATE operation SET cancel_requested = true,
              state = CASE WHEN state = 'QUEUED' THEN 'CANCELLED' ELSE state END,
              finished_at = CASE WHEN state = 'QUEUED' THEN clock_timestamp() END
            WHERE id = $1 AND state IN ('QUEUED', 'RUNNING')
            """,
            Tuple.of(id))
        > 0;
  }

  private Operation view(Row row) {
    return new Operation(
        row.getUUID("id"),
        row.getString("kind"),
        OperationState.valueOf(row.getString("state")),
        row.getLong("done"),
        row.getLong("total"),
        row.getString("message"),
        tree(row.getString("result")),
        tree(row.getString("problem")),
        SqlTime.read(row, "created_at"),
        SqlTime.read(row, "started_at"),
        SqlTime.read(row, "finished_at"));
  }

  private JsonNode tree(String text) {
    try {
      return text == null ? null : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("jsonb that is not JSON", e);
    }
  }
}
