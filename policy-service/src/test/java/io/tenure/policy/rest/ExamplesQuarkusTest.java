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
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Tokens;
import io.tenure.policy.usecase.feed.TellTime;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
  private static final String OBLIGATION = V1 + "/obligations/{id}";
  private static final String PACK = V1 + "/packs/{name}";
  private static final String LAYER = V1 + "/organisation-catalogue";
  private static final String EVENT = V1 + "/events/{event}";
  private static final String OWN = "org:commission-records";
  private static final String SHIPPED = "hgb-vouchers-8";
  private static final String OWN_RULE = "org-nl-lost-opportunities";
  private static final Api ERP = Api.as("erp", Roles.EVENT_POSTER);
  private static final String VERSION = V1 + "/policies/{id}/versions/{n}";

  @Inject TellTime tellTime;

  private final ExampleStory story = new ExampleStory();

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
    organisation();
    events();
    records(policy);
    operations();
    assertThat(story.told()).as("operations of the document").containsAll(documented());
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
                            if (status.equals("204")) {
                              assertThat(map(response)).as(name).doesNotContainKey("content");
                            } else if (status.startsWith("2")) {
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
    story.get(AUDITOR, V1 + "/regulations?jurisdiction=DE&limit=2");
    story.get(AUDITOR, V1 + "/obligations?jurisdiction=DE&category=user.financial&limit=1");
    story.get(AUDITOR, OBLIGATION, SHIPPED);
    story.post(AUDITOR, V1 + "/obligations/outcomes");
    story.get(AUDITOR, V1 + "/packs");
    story.get(AUDITOR, PACK, "nl");
    story.post(AUDITOR, V1 + "/policy-proposals");
  }

  private String life() {
    String policy = story.post(AUTHOR, V1 + "/policies").jsonPath().getString("id");
    Response draft = AUTHOR.get(VERSION, policy, 1);
    story.put(AUTHOR, draft.header("ETag"), VERSION, policy, 1);
    String digest =
        story.post(AUTHOR, VERSION + "/submit", policy, 1).jsonPath().getString("digest");
    OperationExample approval = OperationExample.of("POST", VERSION + "/approve");
    story.post(
        APPROVER,
        approval,
        ((ObjectNode) approval.request()).put("digest", digest),
        VERSION + "/approve",
        policy,
        1);
    story.post(APPROVER, VERSION + "/activate", policy, 1);
    tellTime.tell();
    story.post(AUTHOR, V1 + "/policies/{id}/versions", policy);
    Response next = AUTHOR.get(VERSION, policy, 2);
    StoryClock.aSecondLater();
    AUTHOR.put(
        Policies.version(policy, 2),
        next.header("ETag"),
        ((ObjectNode) OperationExample.of("POST", V1 + "/policies").request())
            .retain("rules", "controllers")
            .toString());
    story.get(AUDITOR, VERSION + "/check", policy, 2);
    story.post(AUTHOR, VERSION + "/check", policy, 2);
    story.get(AUDITOR, VERSION + "/diff/{other}", policy, 1, 2);
    story.post(AUTHOR, VERSION + "/withdraw", policy, 2);
    story.post(AUTHOR, VERSION + "/rollback", policy, 1);
    story.get(AUDITOR, V1 + "/policies");
    story.get(AUDITOR, V1 + "/policies/{id}", policy);
    story.get(AUDITOR, VERSION, policy, 1);
    return policy;
  }

  private void answers() {
    story.get(AUDITOR, V1 + "/active-policy");
    story.post(AUDITOR, V1 + "/plans");
    story.post(AUDITOR, V1 + "/decisions");
    story.postLines(AUDITOR, V1 + "/decisions");
    story.post(AUTHOR, V1 + "/decisions/what-if");
    story.post(AUDITOR, V1 + "/request-deadlines");
    story.get(Api.anonymous(), V1 + "/retention-schedules");
    story.get(Api.anonymous(), V1 + "/retention-schedules/{controller}", "example-gmbh");
  }

  private void organisation() {
    story.post(AUTHOR, V1 + "/regulations");
    story.post(AUTHOR, V1 + "/obligations");
    story.put(AUTHOR, tag(OBLIGATION, OWN), OBLIGATION, OWN);
    story.put(AUTHOR, tag(OBLIGATION, SHIPPED), OBLIGATION + "/amendment", SHIPPED);
    story.post(AUTHOR, PACK + "/rules", "nl");
    story.put(AUTHOR, tag(PACK, "nl"), PACK + "/rules/{rule}/amendment", "nl", "nl-invoices");
    story.get(AUDITOR, LAYER);
    story.get(AUDITOR, LAYER + "/revisions?limit=2");
    story.postSeen(AUTHOR, tag(PACK, "nl"), PACK + "/rules/{rule}/removal", "nl", OWN_RULE);
    story.postSeen(AUTHOR, tag(OBLIGATION, OWN), OBLIGATION + "/removal", OWN);
    story.put(AUTHOR, tag(LAYER), LAYER);
  }

  private void events() {
    String event = story.post(ERP, V1 + "/events").jsonPath().getString("event");
    story.postSeen(ERP, tag(EVENT, event), EVENT + "/corrections", event);
    story.postSeen(ERP, tag(EVENT, event), EVENT + "/cancellations", event);
    Response read = story.get(AUDITOR, EVENT, event);
    story.post(ERP, V1 + "/events/import");
    story.postAs("application/cloudevents+json", ERP, V1 + "/cloud-events");
    story.postAs("application/cloudevents-batch+json", ERP, V1 + "/cloud-events/batch");
    story.get(AUDITOR, V1 + "/events?record=" + read.jsonPath().getString("object.record"));
    story.get(AUDITOR, V1 + "/event-changes?limit=3");
  }

  /** What stands in If-Match after somebody has read it. */
  private static String tag(String path, Object... ids) {
    return AUDITOR.get(path, ids).header("ETag");
  }

  private void records(String policy) {
    story.get(AUDITOR, V1 + "/audit?limit=1&object=" + policy);
    story.get(AUDITOR, V1 + "/audit/export?act=POLICY_CREATED");
    story.get(AUDITOR, V1 + "/policy-changes?limit=3");
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
    story.get(AUDITOR, V1 + "/operations");
    story.get(AUDITOR, V1 + "/operations/{id}", id);
    story.post(AUDITOR, V1 + "/operations/{id}/cancel", id);
    story.get(AUDITOR, V1 + "/schedules");
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
