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
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.kit.testing.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class WhenThingsGoWrongQuarkusTest {

  @ParameterizedTest
  @CsvSource({
    "credentials, file:crm-wrong, connector.auth-failed",
    "credentials, file:crm-absent, connector.secret-missing",
    "credentials, env:NO_SUCH_SECRET, connector.secret-missing",
    "port, 1, connector.unreachable",
    "database, no_such_database, connector.database-missing",
    "host, 169.254.169.254, connector.address-forbidden"
  })
  void aFailedDiscoveryHasAStableCodeAndAClearSentence(String member, String value, String code) {
    Map<String, Object> body = body("bad-" + UUID.randomUUID().toString().substring(0, 8));
    body.put(
        member,
        switch (member) {
          case "credentials" -> Map.of("read", value);
          case "port" -> Integer.valueOf(value);
          default -> value;
        });

    Response done = discovered(registered(body));

    assertThat(done.jsonPath().getString("state")).as(done.asString()).isEqualTo("FAILED");
    assertThat(done.jsonPath().getString("problem.code")).isEqualTo(code);
    assertThat(done.jsonPath().getString("problem.detail")).isNotBlank().endsWith(".");
    assertThat(done.asString()).doesNotContain("hunter2", "only-reading", "org.postgresql");
  }

  @Test
  void secretsAreReferencesEverywhere() {
    String system = registered();
    Response answer = STEWARD.get("/api/v1/systems/" + system);
    assertThat(answer.jsonPath().getString("credentials.read")).isEqualTo("file:crm-read");
    assertThat(answer.asString()).doesNotContain("only-reading");
  }

  @ParameterizedTest
  @CsvSource({
    "jdbcUrl, jdbc:postgresql://x/y, 400, request.unknown-field",
    "kind, ORACLE, 400, request.malformed",
    "key, Not A Key, 400, request.invalid",
    "port, 70000, 400, request.invalid",
    "host, localhost/other?ssl=off, 422, system.address-invalid",
    "database, a;b, 422, system.address-invalid"
  })
  void badSystemsAreRefused(String member, String value, int status, String code) {
    Map<String, Object> body = body("bad-" + UUID.randomUUID().toString().substring(0, 8));
    body.put(member, member.equals("port") ? (Object) Integer.valueOf(value) : value);
    Problems.check(ADMIN.post("/api/v1/systems", body), status, code);
  }

  @Test
  void secretReferencesHaveAForm() {
    Map<String, Object> body = body("bad-" + UUID.randomUUID().toString().substring(0, 8));
    body.put("credentials", Map.of("read", "file:../etc/passwd"));
    Problems.check(ADMIN.post("/api/v1/systems", body), 422, "system.secret-reference-invalid");
  }

  @Test
  void aKeyIsTakenOnce() {
    Map<String, Object> body = body("twice-" + UUID.randomUUID().toString().substring(0, 8));
    registered(body);
    Problems.check(ADMIN.post("/api/v1/systems", body), 409, "system.key-taken");
  }

  @Test
  void aSystemIsChangedOnlyByWhoSawIt() {
    String system = registered();
    String path = "/api/v1/systems/" + system;
    Map<String, Object> body = body("changed-" + UUID.randomUUID().toString().substring(0, 8));
    String tag = ADMIN.get(path).header("ETag");
    Problems.check(ADMIN.put(path, null, body), 428, "precondition.required");
    Response changed = ADMIN.put(path, tag, body);
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(changed.jsonPath().getInt("version")).isEqualTo(2);
    Problems.check(ADMIN.put(path, tag, body), 412, "precondition.failed");
    Problems.check(
        ADMIN.put("/api/v1/systems/" + UUID.randomUUID(), tag, body), 404, "system.unknown");
  }

  @Test
  void whatDoesNotExistSaysSo() {
    UUID nobody = UUID.randomUUID();
    Problems.check(STEWARD.get("/api/v1/systems/" + nobody), 404, "system.unknown");
    Problems.check(
        STEWARD.post("/api/v1/systems/" + nobody + "/discoveries", null), 404, "system.unknown");
    Problems.check(
        STEWARD.post("/api/v1/systems/" + nobody + "/map-versions", Map.of("acceptAtLeast", 0.9)),
        404,
        "system.unknown");
  }

  @Test
  void unknownMembersOfDecisionsAreRefused() {
    String system = registered();
    Problems.check(
        STEWARD
            .request()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType("application/json")
            .body(
                "{\"items\":[{\"target\":\"FIELD\",\"dataset\":\"a\",\"field\":\"b\",\"action\":\"CORRECT\",\"value\":{\"categorie\":\"x\"}}],\"reason\":\"r\"}")
            .post("/api/v1/systems/" + system + "/draft/decisions"),
        400,
        "request.unknown-field");
  }

  @Test
  void keysAndRightsAreShownAsTheyAre() {
    String schema = "odd_" + UUID.randomUUID().toString().substring(0, 8);
    CrmResource.change(
        """
        CREATE SCHEMA %1$s;
        CREATE TABLE %1$s.no_key (name text);
        CREATE TABLE %1$s.two_keys (b int, a int, note text, PRIMARY KEY (b, a));
        CREATE TABLE %1$s.secret (id int PRIMARY KEY, name text);
        GRANT USAGE ON SCHEMA %1$s TO %2$s_read;
        GRANT SELECT ON %1$s.no_key, %1$s.two_keys TO %2$s_read;
        GRANT DELETE, INSERT ON %1$s.two_keys TO %2$s_read
        """
            .formatted(schema, CrmResource.database()));
    Map<String, Object> body = body("odd-" + schema.substring(4));
    body.put("schemas", List.of(schema));
    String system = registered(body);
    Response done = discovered(system);
    assertThat(done.jsonPath().getString("state")).as(done.asString()).isEqualTo("SUCCEEDED");
    Response datasets = STEWARD.get("/api/v1/systems/" + system + "/draft/datasets");
    assertThat(datasets.jsonPath().getList(of(schema + ".two_keys", "keyColumns")))
        .as("in key order")
        .containsExactly("b", "a");
    assertThat(datasets.jsonPath().getList(of(schema + ".no_key", "keyColumns"))).isEmpty();
    Response findings = STEWARD.get("/api/v1/systems/" + system + "/findings?open=true");
    assertThat(findings.jsonPath().getList("items.code"))
        .contains(
            "connector.key-missing", "connector.rights-too-large", "discovery.sample-skipped");
  }

  private static String of(String dataset, String member) {
    return "items.find { it.name == '" + dataset + "' }." + member;
  }

  @Test
  void tokensThatDoNotHoldAreRefused() {
    for (String token :
        Arrays.asList(
            null,
            Tokens.expired("carla", Roles.CONNECTOR_ADMIN),
            Tokens.forAudience("disposal-service", "carla", Roles.CONNECTOR_ADMIN))) {
      Problems.check(Api.with(token).get("/api/v1/systems"), 401, "auth.required");
      Problems.check(Api.with(token).post("/api/v1/systems", body("x")), 401, "auth.required");
    }
  }
}
