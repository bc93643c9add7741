package io.tenure.quickstart.server;

import java.nio.file.Path;

/** One PostgreSQL server for all tests of a run, below {@code target}. */
public final class TestPostgres {
  private static PostgresServer server;

  private TestPostgres() {}

  public static synchronized PostgresServer server() {
    if (server == null) {
      StateFolder state = new StateFolder(Path.of("target", "test-state"));
      new PidFiles(state).stopAll();
      state.remove("postgres");
      server =
          PostgresServer.start(state, Path.of("target", "dist").toAbsolutePath(), FreePorts.any());
      Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    }
    return server;
  }
}
