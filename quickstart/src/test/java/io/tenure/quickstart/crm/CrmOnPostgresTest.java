package io.tenure.quickstart.crm;

import io.tenure.quickstart.server.Credentials;
import io.tenure.quickstart.server.PostgresServer;
import io.tenure.quickstart.server.TestPostgres;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class CrmOnPostgresTest {

  @Test
  void aFilledCrmHasAllRowsAndItsRolesNoMoreRightsThanTheyNeed() throws Exception {
    PostgresServer server = TestPostgres.server();
    try (Connection admin = server.admin("postgres");
        Statement sql = admin.createStatement()) {
      sql.execute("DROP DATABASE IF EXISTS crm_test");
      sql.execute("CREATE DATABASE crm_test");
    }
    Credentials superuser = server.superuser();
    CrmChecks.fillAndCheck(
        new CrmDatabase(
            CrmDatabase.Kind.POSTGRESQL,
            "127.0.0.1",
            server.port(),
            "crm_test",
            superuser.user(),
            superuser.password()));
  }
}
