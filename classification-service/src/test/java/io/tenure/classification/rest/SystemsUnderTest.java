package io.tenure.classification.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builds systems through the API. */
final class SystemsUnderTest {

  static final Api ADMIN = Api.as("carla", Roles.CONNECTOR_ADMIN);
  static final Api STEWARD = Api.as("dora", Roles.DATA_STEWARD);
  static final Api AUDITOR = Api.as("arno", Roles.AUDITOR);

  private SystemsUnderTest() {}

  static Map<String, Object> body(String key) {
    Map<String, Object> body = new HashMap<>();
    body.put("key", key);
    body.put("name", "The demo CRM");
    body.put("kind", "POSTGRESQL");
    body.put("host", "localhost");
    body.put("port", CrmResource.port());
    body.put("database", CrmResource.database());
    body.put("tls", "DISABLE");
    body.put("schemas", List.of("crm"));
    body.put("credentials", Map.of("read", "file:crm-read"));
    body.put("erasing", "FORBIDDEN");
    return body;
  }

  static String registered(Map<String, Object> body) {
    Response made = ADMIN.post("/api/v1/systems", body);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.jsonPath().getString("id");
  }

  static String registered() {
    return registered(body("crm-" + UUID.randomUUID().toString().substring(0, 8)));
  }

  static Response discovered(String system) {
    return STEWARD.awaitOperation(STEWARD.post("/api/v1/systems/" + system + "/discoveries", null));
  }

  static Response decided(String system, Map<String, Object>... items) {
    return STEWARD.post(
        "/api/v1/systems/" + system + "/draft/decisions",
        Map.of("items", List.of(items), "reason", "checked with the CRM team"));
  }

  static Response published(String system, double atLeast) {
    return STEWARD.post(
        "/api/v1/systems/" + system + "/map-versions", Map.of("acceptAtLeast", atLeast));
  }
}
