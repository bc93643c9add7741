package io.tenure.kit.sql;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;

/** Statements on the one connection of a transaction. */
record ConnectionStatements(Database database, SqlConnection connection) implements Statements {

  @Override
  public <T> List<T> query(String sql, Tuple parameters, Function<Row, T> mapper) {
    return SqlRows.list(database.await(connection.preparedQuery(sql).execute(parameters)), mapper);
  }

  @Override
  public int execute(String sql, Tuple parameters) {
    return database.await(connection.preparedQuery(sql).execute(parameters)).rowCount();
  }

  @Override
  public int executeBatch(String sql, List<Tuple> batch) {
    return batch.isEmpty()
        ? 0
        : SqlRows.changed(database.await(connection.preparedQuery(sql).executeBatch(batch)));
  }
}
