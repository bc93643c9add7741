package io.tenure.classification.rest;

import static io.tenure.classification.rest.SystemsUnderTest.ADMIN;
import static io.tenure.classification.rest.SystemsUnderTest.STEWARD;
import static io.tenure.classification.rest.SystemsUnderTest.body;
import static io.tenure.classification.rest.SystemsUnderTest.discovered;
import static io.tenure.classification.rest.SystemsUnderTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.Databases;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A system whose certificate comes from an authority that only the user knows. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class TrustedCertificatesQuarkusTest {

  @ConfigProperty(name = "tenure.classification.secrets-dir")
  Path secrets;

  @Test
  void theAuthorityIsHandedInAsAFileReference() throws IOException {
    Files.copy(Databases.offerTls(), secrets.resolve("crm-ca.pem"));
    Files.writeString(secrets.resolve("no-ca.pem"), "user=x\n");

    Map<String, Object> right = terms("localhost", "file:crm-ca.pem");
    String system = registered(right);
    assertThat(STEWARD.get("/api/v1/systems/" + system).jsonPath().getString("ca"))
        .isEqualTo("file:crm-ca.pem");
    assertThat(discovered(system).jsonPath().getString("state")).isEqualTo("SUCCEEDED");

    assertFails(terms("localhost", null), "connector.tls-untrusted");
    assertFails(terms("127.0.0.1", "file:crm-ca.pem"), "connector.tls-host");
    assertFails(terms("localhost", "file:absent.pem"), "connector.secret-missing");
    assertFails(terms("localhost", "file:no-ca.pem"), "connector.secret-missing");
  }

  @Test
  void aReferenceThatCannotWorkIsRefusedAtOnce() {
    Problems.check(
        ADMIN.post("/api/v1/systems", terms("localhost", "env:CRM_CA")),
        422,
        "system.secret-reference-invalid");
    Problems.check(
        ADMIN.post("/api/v1/systems", terms("localhost", "file:../ca.pem")),
        422,
        "system.secret-reference-invalid");
    Map<String, Object> unchecked = terms("localhost", "file:crm-ca.pem");
    unchecked.put("tls", "REQUIRE");
    Problems.check(ADMIN.post("/api/v1/systems", unchecked), 422, "system.address-invalid");
  }

  private static void assertFails(Map<String, Object> terms, String code) {
    Response done = discovered(registered(terms));
    assertThat(done.jsonPath().getString("problem.code")).as(done.asString()).isEqualTo(code);
  }

  private static Map<String, Object> terms(String host, String ca) {
    Map<String, Object> terms = body("tls-" + UUID.randomUUID().toString().substring(0, 8));
    terms.put("host", host);
    terms.put("tls", "VERIFY_FULL");
    terms.put("ca", ca);
    return terms;
  }
}
