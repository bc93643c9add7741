package io.tenure.kit.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.testing.Databases;
import io.tenure.kit.testing.PostgresResource;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class DatabaseQuarkusTest {

  private static final String INSERT = "INSERT INTO thing (id, name) VALUES ($1, $2)";

  @Inject Database database;
  @Inject Vertx vertx;

  @Test
  void transactionIsAllOrNothing() {
    String name = name();
    assertThatThrownBy(
            () ->
                database.inTransactionDo(
                    sql -> {
                      sql.execute(INSERT, Tuple.of(UUID.randomUUID(), name));
                      assertThat(count(sql, name)).isEqualTo(1);
                      assertThat(count(database, name)).as("seen from outside").isZero();
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(count(database, name)).isZero();
    long inside =
        database.inTransaction(
            sql -> {
              sql.execute(INSERT, Tuple.of(UUID.randomUUID(), name));
              return count(sql, name);
            });
    assertThat(inside).isEqualTo(1);
    assertThat(count(database, name)).isEqualTo(1);
  }

  @Test
  void batchCountsAllRows() {
    String name = name();
    List<Tuple> rows =
        List.of(
            Tuple.of(UUID.randomUUID(), name + 1),
            Tuple.of(UUID.randomUUID(), name + 2),
            Tuple.of(UUID.randomUUID(), name + 3));
    assertThat(database.executeBatch(INSERT, rows)).isEqualTo(3);
    assertThatThrownBy(
            () ->
                database.executeBatch(
                    INSERT,
                    List.of(
                        Tuple.of(UUID.randomUUID(), name + 4),
                        Tuple.of(UUID.randomUUID(), name + 1))))
        .matches(e -> SqlErrors.isUniqueViolation(e, "thing_name"))
        .matches(e -> !SqlErrors.isUniqueViolation(e, "thing_pkey"))
        .matches(e -> SqlErrors.state(e).orElseThrow().equals("23505"));
    assertThat(count(database, name + 4)).as("a batch is all or nothing").isZero();
  }

  @Test
  void instantsDoNotDependOnTheSessionsZone() {
    Instant instant = Instant.parse("2024-03-31T01:30:00.123456Z");
    assertThat(database.first("SHOW timezone", Tuple.tuple(), row -> row.getString(0)))
        .contains(Databases.TIME_ZONE);
    assertThat(
            database.first(
                "SELECT $1::timestamptz AS at",
                Tuple.of(SqlTime.bind(instant)),
                row -> SqlTime.read(row, "at")))
        .contains(instant);
    assertThat(
            database.first(
                "SELECT $1::timestamptz = timestamptz '2024-03-31 01:30:00.123456+00' AS same",
                Tuple.of(SqlTime.bind(instant)),
                row -> row.getBoolean("same")))
        .contains(true);
  }

  @Test
  void eventLoopIsGuarded() {
    CompletableFuture<Throwable> seen = new CompletableFuture<>();
    vertx
        .getDelegate()
        .runOnContext(
            nothing -> {
              try {
                database.execute("SELECT 1");
                seen.complete(null);
              } catch (Throwable e) {
                seen.complete(e);
              }
            });
    assertThat(seen.join())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("@RunOnVirtualThread");
  }

  @Test
  void brokenConnectionInATransactionIsUnavailableAndTheNextOneWorks() {
    assertThatThrownBy(
            () ->
                database.inTransactionDo(
                    sql -> {
                      sql.execute("SELECT 1");
                      Databases.disconnectAll(PostgresResource.current());
                      sql.execute("SELECT 1");
                    }))
        .isInstanceOfSatisfying(
            TenureException.class,
            e -> assertThat(e.errorCode()).isEqualTo(KitError.DATABASE_UNAVAILABLE));
    assertThat(eventually()).isEqualTo(1);
  }

  @Test
  void brokenConnectionAtCommitIsAnUnknownOutcome() {
    String name = name();
    assertThatThrownBy(
            () ->
                database.inTransactionDo(
                    sql -> {
                      sql.execute(INSERT, Tuple.of(UUID.randomUUID(), name));
                      Databases.disconnectAll(PostgresResource.current());
                    }))
        .isInstanceOf(CommitUnknownException.class);
    assertThat(eventually()).isEqualTo(1);
    assertThat(count(database, name))
        .as("here it was not stored; the caller could not know")
        .isZero();
  }

  @Test
  void refusedCommitIsDefinite() {
    database.execute(
        "CREATE TABLE IF NOT EXISTS late_check (n int UNIQUE DEFERRABLE INITIALLY DEFERRED)");
    assertThatThrownBy(
            () ->
                database.inTransactionDo(
                    sql -> {
                      sql.execute("INSERT INTO late_check VALUES (1)");
                      sql.execute("INSERT INTO late_check VALUES (1)");
                    }))
        .isNotInstanceOf(CommitUnknownException.class)
        .matches(e -> SqlErrors.state(e).orElseThrow().equals("23505"));
    assertThat(
            database.first(
                "SELECT count(*) AS n FROM late_check", Tuple.tuple(), row -> row.getLong("n")))
        .contains(0L);
  }

  /** The pool notices broken connections one by one. */
  private int eventually() {
    for (int attempt = 0; ; attempt++) {
      try {
        return database
            .first("SELECT 1 AS one", Tuple.tuple(), row -> row.getInteger("one"))
            .orElseThrow();
      } catch (TenureException e) {
        assertThat(attempt).isLessThan(100);
      }
    }
  }

  private static long count(Statements sql, String name) {
    return sql.first(
            "SELECT count(*) AS n FROM thing WHERE name = $1",
            Tuple.of(name),
            row -> row.getLong("n"))
        .orElseThrow();
  }

  private static String name() {
    return "db-" + UUID.randomUUID();
  }
}
