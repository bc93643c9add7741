package io.tenure.disposal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.disposal.DemoMap;
import io.tenure.disposal.Neighbours;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.Databases;
import io.tenure.kit.testing.PostgresResource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The certificates that a system names are those that its connections trust, and no others. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class CrmTlsQuarkusTest {

  private final Api steward = Api.as("stella", Roles.DATA_STEWARD);
  private final UUID system = UUID.randomUUID();
  private final String key = "crm-" + system.toString().substring(0, 8);

  @Test
  void trustComesFromTheNamedFile() throws SQLException {
    Databases.Handle crm = Databases.create("crm");
    try (Neighbours neighbours = new Neighbours();
        Connection connection = crm.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(DemoMap.TABLE);
      neighbours.system(system, key, crm, DemoMap.of(system, key, 1));
      neighbours.beside(Databases.offerTls(), key + "-ca.pem");

      neighbours.tls(system, "VERIFY_FULL", null);
      Response refused = sync();
      assertThat(refused.jsonPath().getString("problem.code")).isEqualTo("crm.unreachable");
      assertThat(refused.jsonPath().getString("problem.connectorCode"))
          .isEqualTo("connector.tls-untrusted");

      neighbours.tls(system, "VERIFY_FULL", "file:absent.pem");
      assertThat(sync().jsonPath().getString("problem.code")).isEqualTo("crm.secret-missing");

      neighbours.tls(system, "VERIFY_FULL", "file:" + key + "-ca.pem");
      Response done = sync();
      assertThat(done.jsonPath().getString("state")).as(done.asString()).isEqualTo("SUCCEEDED");
    } finally {
      Databases.drop(crm);
    }
  }

  private Response sync() {
    return steward.awaitOperation(steward.post("/api/v1/systems/" + system + "/syncs", null));
  }
}
