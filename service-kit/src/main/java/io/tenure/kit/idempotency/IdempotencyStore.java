package io.tenure.kit.idempotency;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The table {@code idempotency}. Time is the database's, so that replicas agree. */
@ApplicationScoped
class IdempotencyStore {

  private static final String RESERVE =
      """
      INSERT INTO idempotency (id, body_digest, owner, reserved_at) VALUES ($1, $2, $3, clock_timestamp())
      ON CONFLICT (id) DO UPDATE SET owner = excluded.owner, reserved_at = excluded.reserved_at
      WHERE idempotency.answered_at IS NULL AND idempotency.body_digest = excluded.body_digest
        AND idempotency.reserved_at < clock_timestamp() - make_interval(secs => $4)
      RETURNING owner
      """;
  private static final String FIND =
      "SELECT body_digest, answered_at IS NOT NULL AS answered, status, headers, body FROM idempotency WHERE id = $1";
  private static final String ANSWER =
      "UPDATE idempotency SET answered_at = clock_timestamp(), status = $3, headers = $4, body = $5 WHERE id = $1 AND owner = $2 AND answered_at IS NULL";
  private static final String RELEASE =
      "DELETE FROM idempotency WHERE id = $1 AND owner = $2 AND answered_at IS NULL";
  private static final String PURGE =
      "DELETE FROM idempotency WHERE id IN (SELECT id FROM idempotency WHERE reserved_at < clock_timestamp() - make_interval(secs => $1) LIMIT 5000)";

  private final Pool pool;
  private final Duration takeOver;

  IdempotencyStore(
      Pool pool,
      @ConfigProperty(name = "tenure.idempotency.take-over", defaultValue = "PT60S")
          Duration takeOver) {
    this.pool = pool;
    this.takeOver = takeOver;
  }

  /** The right to run the request, or a failure: {@link Replay}, key-reused or in-progress. */
  Uni<UUID> reserve(KeyedRequest request) {
    UUID owner = UUID.randomUUID();
    return pool.preparedQuery(RESERVE)
        .execute(
            Tuple.of(
                Buffer.buffer(request.id()),
                Buffer.buffer(request.body()),
                owner,
                (double) takeOver.toMillis() / 1000))
        .chain(rows -> rows.iterator().hasNext() ? Uni.createFrom().item(owner) : refuse(request));
  }

  Uni<Integer> answer(KeyedRequest request, UUID owner, StoredAnswer answer) {
    JsonObject headers = new JsonObject(new HashMap<>(answer.headers()));
    Buffer body = answer.body() == null ? null : Buffer.buffer(answer.body());
    return pool.preparedQuery(ANSWER)
        .execute(Tuple.of(Buffer.buffer(request.id()), owner, answer.status(), headers, body))
        .map(RowSet::rowCount);
  }

  /** Nothing was done: the key may be used again. */
  Uni<Integer> release(KeyedRequest request, UUID owner) {
    return pool.preparedQuery(RELEASE)
        .execute(Tuple.of(Buffer.buffer(request.id()), owner))
        .map(RowSet::rowCount);
  }

  /** Forgets at most 5,000 answers older than that; the number forgotten. */
  Uni<Integer> purge(Duration olderThan) {
    return pool.preparedQuery(PURGE)
        .execute(Tuple.of((double) olderThan.toSeconds()))
        .map(RowSet::rowCount);
  }

  private Uni<UUID> refuse(KeyedRequest request) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(Buffer.buffer(request.id())))
        .chain(rows -> Uni.createFrom().failure(reason(request, rows)));
  }

  private static RuntimeException reason(KeyedRequest request, RowSet<Row> rows) {
    if (!rows.iterator().hasNext()) {
      return inProgress(); // freed in this very moment
    }
    Row row = rows.iterator().next();
    if (!Arrays.equals(bytes(row, "body_digest"), request.body())) {
      return new TenureException(
          KitError.IDEMPOTENCY_KEY_REUSED,
          "This key came with another body before. Use a new key for a new request.");
    }
    return row.getBoolean("answered") ? new Replay(read(row)) : inProgress();
  }

  private static TenureException inProgress() {
    return new TenureException(
            KitError.IDEMPOTENCY_IN_PROGRESS, "Ask again with the same key in a moment.")
        .retryAfter(Duration.ofSeconds(1));
  }

  private static StoredAnswer read(Row row) {
    Map<String, String> headers = new HashMap<>();
    row.getJsonObject("headers")
        .forEach(entry -> headers.put(entry.getKey(), entry.getValue().toString()));
    return new StoredAnswer(row.getInteger("status"), headers, bytes(row, "body"));
  }

  private static byte[] bytes(Row row, String column) {
    Buffer buffer = row.getDelegate().getBuffer(column);
    return buffer == null ? null : buffer.getBytes();
  }
}
