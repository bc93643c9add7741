package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.APPROVER;
import static io.tenure.policy.rest.Policies.AUDITOR;
import static io.tenure.policy.rest.Policies.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Tokens;
import io.tenure.policy.usecase.feed.TellTime;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The examples of the OpenAPI document are the story of one policy, told by the service itself:
 * each request is sent as it stands in its file, and each answer has to be the one that stands
 * there. A database, a clock and keys of its own make the story the same each time.
 */
@QuarkusTest
@TestProfile(ExamplesQuarkusTest.Alone.class)
@WithTestResource(PostgresResource.class)
class ExamplesQuarkusTest {
  private static final String V1 = "/api/v1";
  private static final String VERSION = V1 + "/policies/{id}/versions/{n}";

  @Inject TellTime tellTime;

  private final Set<String> told = new LinkedHashSet<>();

  /** Its own database, a clock that stands, and no job that comes in between. */
  public static class Alone implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(StoryClock.class);
    }

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("tenure.schedules.policy-clock.cron", "0 0 4 * * ?");
    }
  }

  @Test
  void everyExampleWorks() throws SQLException {
    catalogue();
    String policy = life();
    answers();
    records(policy);
    operations();
    assertThat(told).as("operations of the document").containsAll(documented());
  }

  @Test
  void everyOperationHasExamples() {
    Map<String, Map<String, Map<String, Object>>> paths = document();
    assertThat(paths).isNotEmpty();
    paths.forEach(
        (path, item) ->
            item.forEach(
                (method, operation) -> {
                  String name = method + " " + path;
                  if (operation.containsKey("requestBody")) {
                    assertExample(name + " request", operation.get("requestBody"));
                  }
                  map(operation.get("responses"))
                      .forEach(
                          (status, response) -> {
                            if (status.startsWith("2")) {
                              assertExample(name + " " + status, response);
                            }
                          });
                }));
  }

  private static void assertExample(String name, Object body) {
    Map<String, Object> content = map(map(body).get("content"));
    assertThat(content).as("%s: content", name).isNotEmpty();
    content.forEach(
        (type, media) -> {
          if (!type.equals("text/html")) {
            assertThat(map(media)).as("%s: %s", name, type).containsKeys("schema", "example");
          }
        });
  }

  private void catalogue() {
    get(AUDITOR, V1 + "/regulations?jurisdiction=DE&limit=2");
    get(AUDITOR, V1 + "/obligations?jurisdiction=DE&category=user.financial&limit=1");
    get(AUDITOR, V1 + "/obligations/{id}", "hgb-vouchers-8");
    post(AUDITOR, V1 + "/obligations/outcomes");
    get(AUDITOR, V1 + "/packs");
    get(AUDITOR, V1 + "/packs/{name}", "nl");
    post(AUDITOR, V1 + "/policy-proposals");
  }

  private String life() {
    String policy = post(AUTHOR, V1 + "/policies").jsonPath().getString("id");
    Response draft = AUTHOR.get(VERSION, policy, 1);
    put(AUTHOR, draft.header("ETag"), VERSION, policy, 1);
    String digest = post(AUTHOR, VERSION + "/submit", policy, 1).jsonPath().getString("digest");
    OperationExample approval = OperationExample.of("POST", VERSION + "/approve");
    post(
        APPROVER,
        approval,
        approval.request().put("digest", digest),
        VERSION + "/approve",
        policy,
        1);
    post(APPROVER, VERSION + "/activate", policy, 1);
    tellTime.tell();
    post(AUTHOR, V1 + "/policies/{id}/versions", policy);
    Response next = AUTHOR.get(VERSION, policy, 2);
    StoryClock.aSecondLater();
    AUTHOR.put(
        Policies.version(policy, 2),
        next.header("ETag"),
        OperationExample.of("POST", V1 + "/policies")
            .request()
            .retain("rules", "controllers")
            .toString());
    get(AUDITOR, VERSION + "/diff/{other}", policy, 1, 2);
    post(AUTHOR, VERSION + "/withdraw", policy, 2);
    post(AUTHOR, VERSION + "/rollback", policy, 1);
    get(AUDITOR, V1 + "/policies");
    get(AUDITOR, V1 + "/policies/{id}", policy);
    get(AUDITOR, VERSION, policy, 1);
    return policy;
  }

  private void answers() {
    get(AUDITOR, V1 + "/active-policy");
    post(AUDITOR, V1 + "/plans");
    post(AUDITOR, V1 + "/decisions");
    post(AUDITOR, V1 + "/request-deadlines");
    get(Api.anonymous(), V1 + "/retention-schedules");
    get(Api.anonymous(), V1 + "/retention-schedules/{controller}", "example-gmbh");
  }

  private void records(String policy) {
    get(AUDITOR, V1 + "/audit?limit=1&object=" + policy);
    get(AUDITOR, V1 + "/audit/export?act=POLICY_CREATED");
    get(AUDITOR, V1 + "/policy-changes?limit=3");
  }

  private void operations() throws SQLException {
    UUID id = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
    try (Connection connection = PostgresResource.current().connect();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO operation (id, kind, state, payload, done, total, message, actor_issuer, actor_subject, lease_owner,
                  leased_until, started_at)
                VALUES (?, 'example', 'RUNNING', '{}', 250, 1000, 'reading', ?, 'carol', gen_random_uuid(), now() + interval '1 hour', now())
                """)) {
      insert.setObject(1, id);
      insert.setString(2, Tokens.ISSUER);
      insert.executeUpdate();
    }
    get(AUDITOR, V1 + "/operations");
    get(AUDITOR, V1 + "/operations/{id}", id);
    post(AUDITOR, V1 + "/operations/{id}/cancel", id);
    get(AUDITOR, V1 + "/schedules");
  }

  private Response get(Api who, String pathAndQuery, Object... ids) {
    String path = pathAndQuery.replaceFirst("\\?.*", "");
    StoryClock.aSecondLater();
    Response answer = who.request().accept(ContentType.ANY).get(pathAndQuery, ids);
    OperationExample.of("GET", path).check(null, answer);
    told.add("GET " + path);
    return answer;
  }

  private Response post(Api who, String path, Object... ids) {
    OperationExample example = OperationExample.of("POST", path);
    return post(who, example, example.request(), path, ids);
  }

  private Response post(
      Api who, OperationExample example, ObjectNode body, String path, Object... ids) {
    StoryClock.aSecondLater();
    RequestSpecification request =
        who.request().header("Idempotency-Key", "example-" + path.length());
    if (body != null) {
      request.contentType(ContentType.JSON).body(body.toString());
    }
    Response answer = request.post(path, ids);
    example.check(body, answer);
    told.add("POST " + path);
    return answer;
  }

  private void put(Api who, String tag, String path, Object... ids) {
    OperationExample example = OperationExample.of("PUT", path);
    StoryClock.aSecondLater();
    Response answer =
        who.request()
            .contentType(ContentType.JSON)
            .header("If-Match", tag)
            .body(example.request().toString())
            .put(path, ids);
    example.check(example.request(), answer);
    told.add("PUT " + path);
  }

  private static List<String> documented() {
    return document().entrySet().stream()
        .flatMap(
            path ->
                path.getValue().keySet().stream()
                    .map(m -> m.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey()))
        .toList();
  }

  private static Map<String, Map<String, Map<String, Object>>> document() {
    return RestAssured.given()
        .accept(ContentType.JSON)
        .get("/q/openapi")
        .jsonPath()
        .getMap("paths");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }
}
