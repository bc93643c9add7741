package io.tenure.disposal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.disposal.RunScene;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.kit.testing.Tokens;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests that come twice, and requests that cannot be meant. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class RunRequestsQuarkusTest extends OnTestCrm {

  private Response hold(Map<String, ?> members) {
    Map<String, Object> body = new HashMap<>();
    body.put("matter", "M-1");
    body.put("reason", "Litigation.");
    body.put("scope", Map.of("system", scene.system));
    body.putAll(members);
    return scene.officer.post("/api/v1/holds", body);
  }

  private Response run(Map<String, ?> members) {
    Map<String, Object> body = new HashMap<>();
    body.put("system", scene.system);
    body.putAll(members);
    return scene.requester.post("/api/v1/runs", body);
  }

  private static Map<String, Object> scope(Object... members) {
    Map<String, Object> scope = new HashMap<>();
    for (int i = 0; i < members.length; i += 2) {
      scope.put((String) members[i], members[i + 1]);
    }
    return Map.of("scope", scope);
  }

  @Test
  void I_IDEMP_theSameRequestTwiceHasOneEffect() {
    String key = UUID.randomUUID().toString();
    Map<String, ?> order = Map.of("system", scene.system, "dispositions", List.of("ERASE"));
    Response first = scene.requester.post("/api/v1/runs", key, order);
    Response second = scene.requester.post("/api/v1/runs", key, order);
    assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    Problems.check(
        scene.requester.post(
            "/api/v1/runs",
            key,
            Map.of("system", scene.system, "dispositions", List.of("RESTRICT"))),
        422,
        "idempotency.key-reused");
    Response planned = scene.requester.awaitOperation(first);
    UUID run = UUID.fromString(planned.jsonPath().getString("result.runId"));
    assertThat(scene.auditor.get("/api/v1/runs?system=" + scene.system).jsonPath().getList("items"))
        .hasSize(1);

    Map<String, ?> approval = Map.of("digest", scene.run(run).getString("digest"));
    for (int i = 0; i < 2; i++) {
      Response approved = scene.approver.post("/api/v1/runs/" + run + "/approve", key, approval);
      assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
      assertThat(approved.jsonPath().getList("approvals")).hasSize(1);
    }
    Response started = scene.requester.post("/api/v1/runs/" + run + "/start", key, null);
    Response again = scene.requester.post("/api/v1/runs/" + run + "/start", key, null);
    assertThat(again.jsonPath().getString("id")).isEqualTo(started.jsonPath().getString("id"));
    scene.requester.awaitOperation(started);
    assertThat(
            scene
                .requester
                .post("/api/v1/runs/" + run + "/start", key, null)
                .jsonPath()
                .getString("id"))
        .as("also when it has ended")
        .isEqualTo(started.jsonPath().getString("id"));
    assertThat(crm.changes().stream().filter(c -> c.contains(" contacts "))).hasSize(10);
  }

  @Test
  void I_IDEMP_theSameHoldTwiceIsOneHold() {
    String key = UUID.randomUUID().toString();
    Map<String, ?> order =
        Map.of("matter", "M-2", "reason", "Audit.", "scope", Map.of("system", scene.system));
    Response first = scene.officer.post("/api/v1/holds", key, order);
    Response second = scene.officer.post("/api/v1/holds", key, order);
    assertThat(second.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
    Problems.check(
        scene.officer.post(
            "/api/v1/holds",
            key,
            Map.of("matter", "M-3", "reason", "Audit.", "scope", Map.of("all", true))),
        422,
        "idempotency.key-reused");
    assertThat(RunScene.own("select count(*) from hold where system_id = '" + scene.system + "'"))
        .isEqualTo("1");
    String release = "/api/v1/holds/" + first.jsonPath().getString("id") + "/release";
    for (int i = 0; i < 2; i++) {
      Response released = scene.releaser.post(release, key, Map.of("reason", "Settled."));
      assertThat(released.statusCode()).as(released.asString()).isEqualTo(200);
    }
  }

  @Test
  void aRunThatCannotBeMeantIsRefused() {
    Problems.check(run(Map.of("datsets", List.of())), 400, "request.unknown-field");
    Problems.check(run(Map.of("limit", 0)), 400, "request.invalid");
    Problems.check(run(Map.of("limit", 100_001)), 400, "request.invalid");
    Problems.check(run(Map.of("limit", "many")), 400, "request.malformed");
    Problems.check(run(Map.of("dispositions", List.of("SHRED"))), 400, "request.invalid");
    Problems.check(run(Map.of("dispositions", List.of())), 400, "request.invalid");
    Problems.check(run(Map.of("datasets", Arrays.asList("x", null))), 400, "request.invalid");
    Problems.check(run(Map.of("system", "crm")), 400, "request.malformed");
    Problems.check(run(Map.of("system", UUID.randomUUID())), 404, "system.not-found");
    Response unknown = run(Map.of("datasets", List.of("public.contacts", "public.contcats")));
    Problems.check(unknown, 400, "run.invalid");
    assertThat(unknown.jsonPath().getList("unknown")).containsExactly("public.contcats");
    Problems.check(
        scene
            .requester
            .request()
            .body("{")
            .contentType("application/json")
            .header("Idempotency-Key", "k")
            .post("/api/v1/runs"),
        400,
        "request.malformed");
    Problems.check(
        scene
            .requester
            .request()
            .body(Map.of("system", scene.system))
            .contentType("application/json")
            .post("/api/v1/runs"),
        400,
        "idempotency.key-required");
    assertThat(scene.auditor.get("/api/v1/runs?system=" + scene.system).jsonPath().getList("items"))
        .isEmpty();
  }

  @Test
  void aHoldThatCannotBeMeantIsRefused() {
    Problems.check(hold(Map.of("reviewOn", "2201-01-01")), 400, "request.date-out-of-range");
    Problems.check(hold(Map.of("reviewOn", "1899-12-31")), 400, "request.invalid");
    Problems.check(hold(Map.of("reviewOn", "2026-02-30")), 400, "request.malformed");
    Problems.check(hold(Map.of("reviewOn", "2020-01-01")), 400, "request.invalid");
    Problems.check(hold(Map.of("until", "2030-01-01")), 400, "request.unknown-field");
    Problems.check(hold(Map.of("matter", " ")), 400, "request.invalid");
    Problems.check(hold(scope()), 400, "hold.scope-invalid");
    Problems.check(hold(scope("all", true, "system", scene.system)), 400, "hold.scope-invalid");
    Problems.check(hold(scope("subjects", List.of("anna@example.org"))), 400, "hold.scope-invalid");
    Problems.check(hold(scope("records", Arrays.asList((Object) null))), 400, "request.invalid");
    Problems.check(hold(scope("subjects", Arrays.asList((Object) null))), 400, "request.invalid");
    Problems.check(
        hold(scope("system", scene.system, "datasets", Arrays.asList((Object) null))),
        400,
        "request.invalid");
    Problems.check(hold(scope("records", List.of("7"))), 400, "request.malformed");
    assertThat(RunScene.own("select count(*) from hold where system_id = '" + scene.system + "'"))
        .isEqualTo("0");
    Problems.check(
        scene.release(scene.releaser, UUID.randomUUID().toString()), 404, "hold.not-found");
    Problems.check(scene.auditor.get("/api/v1/holds/" + UUID.randomUUID()), 404, "hold.not-found");
  }

  @Test
  void listsRefuseForeignCursorsAndLimits() {
    UUID run = scene.planned(Map.of("limit", 3));
    String items = "/api/v1/runs/" + run + "/items";
    for (String list :
        List.of(
            "/api/v1/runs",
            "/api/v1/holds",
            items,
            "/api/v1/runs/" + run + "/certificates",
            "/api/v1/due")) {
      Problems.check(scene.auditor.get(list + "?cursor=garbage"), 400, "cursor.invalid");
      for (Cursor foreign :
          List.of(Cursor.of("a"), Cursor.of("a", "b"), Cursor.of("a", "b", "c"))) {
        Problems.check(
            scene.auditor.get(list + "?cursor=" + foreign.encode()), 400, "cursor.invalid");
      }
      Problems.check(scene.auditor.get(list + "?limit=0"), 400, "request.invalid");
      Problems.check(scene.auditor.get(list + "?limit=201"), 400, "request.invalid");
    }
    Response page = scene.auditor.get(items + "?limit=2");
    assertThat(page.jsonPath().getList("items")).hasSize(2);
    assertThat(
            scene
                .auditor
                .get(items + "?limit=2&cursor=" + page.jsonPath().getString("next"))
                .jsonPath()
                .getList("items.position"))
        .containsExactly(2);
    Response state = scene.auditor.get(items + "?state=FAILED_AND_FORGOTTEN");
    assertThat(state.statusCode()).isBetween(400, 404);
    Problems.check(state, state.statusCode(), null);
    Problems.check(scene.auditor.get("/api/v1/runs/" + UUID.randomUUID()), 404, "run.not-found");
    Problems.check(scene.start(UUID.randomUUID()), 404, "run.not-found");
  }

  @Test
  void tokensThatDoNotHoldAreRefused() {
    for (String token :
        Arrays.asList(
            null,
            "no.jwt.atall",
            Tokens.expired("rita", Roles.DISPOSAL_REQUESTER),
            Tokens.forAudience("consent-service", "rita", Roles.DISPOSAL_REQUESTER),
            Tokens.foreignIssuer("rita", Roles.DISPOSAL_REQUESTER),
            Tokens.wrongKey("rita", Roles.DISPOSAL_REQUESTER))) {
      Problems.check(
          Api.with(token).post("/api/v1/runs", Map.of("system", scene.system)),
          401,
          "auth.required");
      Problems.check(Api.with(token).get("/api/v1/runs"), 401, "auth.required");
    }
    UUID run = scene.approved();
    Problems.check(
        Api.with(Tokens.expired("rita", Roles.DISPOSAL_REQUESTER))
            .post("/api/v1/runs/" + run + "/start", null),
        401,
        "auth.required");
    assertThat(scene.run(run).getString("state")).isEqualTo("APPROVED");
    assertThat(crm.changes()).isEmpty();
  }
}
