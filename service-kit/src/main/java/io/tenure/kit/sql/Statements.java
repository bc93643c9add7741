package io.tenure.kit.sql;

import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * SQL for code that may wait: on virtual threads and workers, never on an event loop. Parameters
 * are {@code $1, $2 ...} and always bound.
 *
 * <p>Implemented by {@link Database} (each statement on its own) and by the argument of {@link
 * Database#inTransaction}. Instants: bind and read {@code timestamptz} through {@link SqlTime}.
 */
public interface Statements {

  /**
   * All rows, each through the mapper. For results of known, modest size; page or aggregate
   * everything else.
   */
  <T> List<T> query(String sql, Tuple parameters, Function<Row, T> mapper);

  /**
   * The rows of the same question asked with several parameters, in their order. Outside of a
   * transaction they are asked side by side on connections of their own, so that a server with
   * several cores answers a large question sooner; each sees its own snapshot. Keep them few.
   */
  default <T> List<List<T>> queryEach(String sql, List<Tuple> parameters, Function<Row, T> mapper) {
    return parameters.stream().map(each -> query(sql, each, mapper)).toList();
  }

  /** Number of rows changed. */
  int execute(String sql, Tuple parameters);

  /** One statement for many tuples in one round trip; the number of rows changed in all. */
  int executeBatch(String sql, List<Tuple> batch);

  default <T> List<T> query(String sql, Function<Row, T> mapper) {
    return query(sql, Tuple.tuple(), mapper);
  }

  /** The first row, if there is one. */
  default <T> Optional<T> first(String sql, Tuple parameters, Function<Row, T> mapper) {
    List<T> rows = query(sql, parameters, mapper);
    return rows.isEmpty() ? Optional.empty() : Optional.ofNullable(rows.getFirst());
  }

  default int execute(String sql) {
    return execute(sql, Tuple.tuple());
  }
}
