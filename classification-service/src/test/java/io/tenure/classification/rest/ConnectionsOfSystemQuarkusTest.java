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
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How many connections discovery may use is said for each system. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class ConnectionsOfSystemQuarkusTest {

  private static Map<String, Object> allowing(Integer connections) {
    Map<String, Object> body = body("con-" + UUID.randomUUID().toString().substring(0, 8));
    body.put("maxConnections", connections);
    return body;
  }

  private static int allowed(String system) {
    return STEWARD.get("/api/v1/systems/" + system).jsonPath().getInt("maxConnections");
  }

  @Test
  void oneUnlessMoreAreAllowed() {
    Map<String, Object> body = allowing(null);
    String system = registered(body);
    assertThat(allowed(system)).isEqualTo(1);
    body.put("maxConnections", 5);
    Response changed =
        ADMIN
            .request()
            .contentType("application/json")
            .header("If-Match", STEWARD.get("/api/v1/systems/" + system).header("ETag"))
            .body(body)
            .put("/api/v1/systems/" + system);
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(allowed(system)).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 9, 1000})
  void aCrowdIsRefused(int connections) {
    Problems.check(ADMIN.post("/api/v1/systems", allowing(connections)), 400, "request.invalid");
  }

  @Test
  void discoveryFindsTheSameOverSeveral() {
    String one = registered(allowing(1));
    String several = registered(allowing(4));
    for (String system : new String[] {one, several}) {
      Response done = discovered(system);
      assertThat(done.jsonPath().getString("state")).as(done.asString()).isEqualTo("SUCCEEDED");
    }
    assertThat(draft(several)).isEqualTo(draft(one));
    assertThat(findings(several)).containsExactlyInAnyOrderElementsOf(findings(one));
  }

  private static Object draft(String system) {
    return STEWARD
        .get("/api/v1/systems/" + system + "/draft/datasets?limit=200")
        .jsonPath()
        .getList("items");
  }

  private static List<Object> findings(String system) {
    return STEWARD
        .get("/api/v1/systems/" + system + "/findings?limit=200")
        .jsonPath()
        .getList("items.collect { [it.code, it.dataset, it.field, it.detail] }");
  }
}
