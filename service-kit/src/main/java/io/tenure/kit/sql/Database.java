package io.tenure.kit.sql;

import io.smallrye.mutiny.Uni;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import io.vertx.core.Context;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The service's own PostgreSQL for code that may wait. Refuses to be called on an event loop.
 *
 * <p>Errors: what the server says comes out as {@link io.vertx.pgclient.PgException} (see {@link
 * SqlErrors}); a server that cannot be reached as {@code database.unavailable}; a commit whose
 * outcome nobody knows as {@link CommitUnknownException}.
 */
@ApplicationScoped
public class Database implements Statements {

  private final Pool pool;
  private final Duration timeout;

  Database(
      Pool pool,
      @ConfigProperty(name = "tenure.sql.timeout", defaultValue = "PT10M") Duration timeout) {
    this.pool = pool;
    this.timeout = timeout;
  }

  @Override
  public <T> List<T> query(String sql, Tuple parameters, Function<Row, T> mapper) {
    return SqlRows.list(await(pool.preparedQuery(sql).execute(parameters)), mapper);
  }

  @Override
  public <T> List<List<T>> queryEach(String sql, List<Tuple> parameters, Function<Row, T> mapper) {
    if (parameters.size() < 2) {
      return Statements.super.queryEach(sql, parameters, mapper);
    }
    return await(
            Uni.join()
                .all(parameters.stream().map(pool.preparedQuery(sql)::execute).toList())
                .andFailFast())
        .stream()
        .map(rows -> SqlRows.list(rows, mapper))
        .toList();
  }

  @Override
  public int execute(String sql, Tuple parameters) {
    return await(pool.preparedQuery(sql).execute(parameters)).rowCount();
  }

  @Override
  public int executeBatch(String sql, List<Tuple> batch) {
    return batch.isEmpty() ? 0 : inTransaction(sqlInside -> sqlInside.executeBatch(sql, batch));
  }

  /** Like {@link #inTransaction(Function)} for work without a result. */
  public void inTransactionDo(Consumer<Statements> work) {
    inTransaction(
        sql -> {
          work.accept(sql);
          return Boolean.TRUE;
        });
  }

  /**
   * Runs the work in one transaction: committed when it returns, rolled back when it throws. The
   * work is run once; it must not call other services.
   *
   * @throws CommitUnknownException when the connection broke during commit
   */
  public <T> T inTransaction(Function<Statements, T> work) {
    SqlConnection connection = await(pool.getConnection());
    try {
      Transaction transaction = await(connection.begin());
      T result = attempt(work, connection, transaction);
      commit(transaction);
      return result;
    } finally {
      closeQuietly(connection);
    }
  }

  private <T> T attempt(
      Function<Statements, T> work, SqlConnection connection, Transaction transaction) {
    try {
      return work.apply(new ConnectionStatements(this, connection));
    } catch (Throwable failure) {
      try {
        await(transaction.rollback());
      } catch (RuntimeException rollbackFailure) {
        failure.addSuppressed(rollbackFailure);
      }
      throw failure;
    }
  }

  private void commit(Transaction transaction) {
    try {
      await(transaction.commit());
    } catch (RuntimeException failure) {
      if (SqlErrors.isDefinite(failure)) {
        throw failure;
      }
      throw new CommitUnknownException(failure);
    }
  }

  private void closeQuietly(SqlConnection connection) {
    // Giving the connection back must not hide the outcome; a broken one is dropped by the pool.
    connection.close().subscribe().with(done -> {}, failure -> {});
  }

  /** Waits for a reactive statement, with the same errors as the other methods. */
  public <T> T await(Uni<T> uni) {
    if (Context.isOnEventLoopThread()) {
      throw new IllegalStateException(
          "Database waits for PostgreSQL and must not be called on an event loop: annotate the resource method with @RunOnVirtualThread");
    }
    try {
      return uni.await().atMost(timeout);
    } catch (RuntimeException failure) {
      if (SqlErrors.isUnavailable(failure)) {
        throw new TenureException(
                KitError.DATABASE_UNAVAILABLE,
                "PostgreSQL cannot be reached: " + SqlErrors.root(failure).getMessage(),
                failure)
            .retryAfter(Duration.ofSeconds(5));
      }
      throw failure;
    }
  }
}
