package io.tenure.acceptance.foreign;

import io.tenure.acceptance.support.CrmUnderTest;
import io.tenure.acceptance.support.MariaDb;
import io.tenure.acceptance.support.ReferenceDatabases;
import io.tenure.acceptance.support.RunningTenure;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class ChinookOnMariaDbTest extends ChinookContract {
  @TempDir Path folder;

  private final Path file = ReferenceDatabases.file("chinook_mysql.sql");
  private MariaDb server;

  @Override
  CrmUnderTest load(RunningTenure tenure, String password) throws Exception {
    server = MariaDb.start(folder, "Chinook", password);
    CrmUnderTest database = server.database();
    database.execute(ReferenceDatabases.script(file, "USE `Chinook`;"));
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

  @AfterEach
  void stop() throws Exception {
    if (server != null) {
      server.close();
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
