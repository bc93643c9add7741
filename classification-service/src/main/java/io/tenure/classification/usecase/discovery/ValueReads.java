package io.tenure.classification.usecase.discovery;

import io.tenure.connector.ConnectorException;
import java.util.List;
import java.util.function.Function;

/**
 * Reads values of many tables, as many at once as the system allows. Where those of a table cannot
 * be read, the rest goes on.
 *
 * @param <T> what is read of one table
 * @param <R> what comes out of it; kept until all are read
 */
final class ValueReads<T, R> {

  private final CrmReader.Scan scan;
  private final ScanProgress progress;
  private final String message;

  ValueReads(CrmReader.Scan scan, ScanProgress progress, String message) {
    this.scan = scan;
    this.progress = progress;
    this.message = message;
  }

  /**
   * What came of one table.
   *
   * @param failure null where its values were read
   */
  record Read<T, R>(T of, R result, ConnectorException failure) {}

  /**
   * Reads all; answers in their order.
   *
   * @param work concerns one table only, and begins anew where a connection broke
   */
  List<Read<T, R>> all(List<T> tables, Function<T, R> work) {
    return new Lanes<T, Read<T, R>>(of -> read(of, work), watch(tables.size()))
        .run(tables, scan.sessions());
  }

  private static <T, R> Read<T, R> read(T of, Function<T, R> work) {
    try {
      return new Read<>(of, Lanes.overAgain(() -> work.apply(of)), null);
    } catch (ConnectorException e) {
      Skipped.ofOneTable(e);
      return new Read<>(of, null, e);
    }
  }

  private Lanes.Watch<Read<T, R>> watch(int total) {
    return new Lanes.Watch<>() {
      @Override
      public void at(int done) {
        progress.at(done, total, message);
      }

      @Override
      public void done(Read<T, R> read) {}
    };
  }
}
