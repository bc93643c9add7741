package io.tenure.disposal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.disposal.DemoMap;
import io.tenure.disposal.Neighbours;
import io.tenure.disposal.RunScene;
import io.tenure.disposal.SurroundingsResource;
import io.tenure.disposal.usecase.request.TakeOverRequests;
import io.tenure.disposal.usecase.request.TellProgress;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.Databases;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests of people are taken over once, and what becomes of them is told until it is taken. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(SurroundingsResource.class)
class PersonRequestsQuarkusTest {
  private static final String NOBODY = "s1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

  private final Api agent = Api.as("rita", Roles.REQUEST_AGENT);
  private Neighbours neighbours;

  @Inject TakeOverRequests takeOver;
  @Inject TellProgress tell;

  @BeforeEach
  void open() {
    neighbours = new Neighbours();
  }

  @AfterEach
  void close() {
    // what a test left due must not reach the next one
    RunScene.ownUpdate("update person_request_report set done_at = now() where done_at is null");
    neighbours.close();
  }

  @Test
  void aRequestIsOpenedOnceWithItsDeadlineAndTold() {
    UUID id = neighbours.people.ask("ERASURE", NOBODY, "EU_GDPR");
    assertThat(takeOver.catchUp()).isEqualTo(1);
    assertThat(takeOver.catchUp()).isZero();
    // as after a lost answer: the cursor is back, the request comes again
    RunScene.ownUpdate("update person_request_feed set cursor = null");
    assertThat(takeOver.catchUp()).isEqualTo(1);
    tell.tell();

    assertThat(told(id)).hasSize(1);
    JsonNode accepted = told(id).getFirst();
    assertThat(accepted.path("state").asText()).isEqualTo("ACCEPTED");
    assertThat(accepted.path("code").asText()).isEqualTo("OPENED");
    // the last moment of 2 April in Brussels
    assertThat(accepted.path("respondBy").asText()).isEqualTo("2026-04-02T22:00:00Z");
    Response found = agent.get("/api/v1/person-requests/{id}", id);
    assertThat(found.<String>path("respondBy")).isEqualTo("2026-04-02T22:00:00Z");
    assertThat(found.<List<?>>path("reports")).hasSize(1);
    assertThat(
            agent
                .get("/api/v1/person-requests?state=OPEN&limit=200")
                .<List<String>>path("items.id"))
        .containsOnlyOnce(id.toString());
  }

  @Test
  void afterARestoreOfConsentServiceItBeginsAnewAndMissesNothing() {
    UUID before = neighbours.people.ask("ACCESS", NOBODY, null);
    takeOver.catchUp();
    UUID after = neighbours.people.ask("ACCESS", NOBODY, null);
    neighbours.people.restored = true;
    assertThat(takeOver.catchUp()).isEqualTo(2);
    for (UUID id : List.of(before, after)) {
      assertThat(agent.get("/api/v1/person-requests/{id}", id).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aRequestWhoseLawNamesNoDayOrThatNobodyKnowsIsOpenedAllTheSame() {
    UUID none = neighbours.people.ask("ACCESS", NOBODY, "NO_NUMBER");
    UUID unknown = neighbours.people.ask("ACCESS", NOBODY, "ATLANTIS");
    takeOver.catchUp();
    tell.tell();
    for (UUID id : List.of(none, unknown)) {
      assertThat(told(id))
          .singleElement()
          .satisfies(t -> assertThat(t.path("respondBy").isNull()).isTrue());
    }
  }

  @Test
  void withoutPolicyTheDeadlineIsAskedForLater() {
    UUID id = neighbours.people.ask("ERASURE", NOBODY, "EU_GDPR");
    neighbours.policyDown = true;
    assertThatThrownBy(() -> takeOver.catchUp()).isInstanceOf(TenureException.class);
    assertThat(agent.get("/api/v1/person-requests/{id}", id).<String>path("state"))
        .isEqualTo("OPEN");
    neighbours.policyDown = false;
    takeOver.catchUp();
    tell.tell();
    assertThat(told(id)).hasSize(1);
  }

  @Test
  void anErasureIsToldToConsentServiceUntilItIsTaken() {
    UUID id = neighbours.people.ask("ERASURE", NOBODY, "EU_GDPR");
    takeOver.catchUp();
    tell.tell();
    neighbours.people.erasuresUnknown = true;
    assertThat(agent.post("/api/v1/person-requests/" + id + "/start", null).statusCode())
        .isEqualTo(200);
    assertThat(close(id, "ERASED").statusCode()).isEqualTo(200);
    tell.tell();
    assertThat(told(id))
        .extracting(t -> t.path("code").asText())
        .containsExactly("OPENED", "UNDER_WAY", "ERASED");
    assertThat(neighbours.people.erasures).isEmpty();
    Response waits = agent.get("/api/v1/person-requests/{id}", id);
    assertThat(waits.<String>path("reports[3].kind")).isEqualTo("SUBJECT_ERASED");
    assertThat(waits.<String>path("reports[3].doneAt")).isNull();
    assertThat(waits.<String>path("reports[3].failure")).isEqualTo("requests.unavailable");
    assertThat(waits.<Integer>path("reports[3].attempts")).isEqualTo(1);

    // consent-service learned the call; what waits is told when its time comes
    neighbours.people.erasuresUnknown = false;
    assertThat(tell.tell()).isZero();
    RunScene.ownUpdate(
        "update person_request_report set due_at = now() where request = '" + id + "'");
    assertThat(tell.tell()).isEqualTo(1);
    assertThat(neighbours.people.erasures)
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.path("subject").asText()).isEqualTo(NOBODY);
              assertThat(e.path("requestId").asText()).isEqualTo(id.toString());
              assertThat(e.path("at").asText()).isNotEmpty();
            });
    assertThat(tell.tell()).isZero();
    Problems.check(close(id, "ERASED"), 409, "request.state");
  }

  @Test
  void whatConsentServiceRefusesForGoodIsNotToldForEver() {
    UUID id = neighbours.people.ask("ACCESS", NOBODY, null);
    neighbours.people.further = true;
    takeOver.catchUp();
    tell.tell();
    assertThat(told(id)).hasSize(1);
    Response found = agent.get("/api/v1/person-requests/{id}", id);
    assertThat(found.<String>path("reports[0].failure")).isEqualTo("person-request.state");
    assertThat(found.<String>path("reports[0].doneAt")).isNotNull();
  }

  @Test
  void nobodyCanSayErasedWhileTheInventoryHoldsThePerson() throws Exception {
    UUID system = UUID.randomUUID();
    String key = "crm-" + system.toString().substring(0, 8);
    Databases.Handle crm = Databases.create("crm");
    try {
      neighbours.system(system, key, crm, DemoMap.of(system, key, 1));
      try (Connection own = crm.connect();
          Statement sql = own.createStatement()) {
        sql.execute(DemoMap.TABLE);
        sql.execute(
            "insert into contacts select 1, 'Person', 'p@"
                + key
                + ".example', null, 'DE', timestamptz '2015-01-01 10:00+01', timestamptz"
                + " '2020-02-29 12:00+01', null, null, false");
      }
      Api steward = Api.as("stella", Roles.DATA_STEWARD);
      steward.awaitOperation(steward.post("/api/v1/systems/" + system + "/syncs", null));
      steward.awaitOperation(steward.post("/api/v1/systems/" + system + "/evaluations", null));
      String subject =
          agent
              .post(
                  "/api/v1/subject-references",
                  Map.of("kind", "EMAIL", "value", "p@" + key + ".example"))
              .path("subject");
      UUID id = neighbours.people.ask("ERASURE", subject, "EU_GDPR");
      takeOver.catchUp();

      Response found = agent.get("/api/v1/person-requests/{id}", id);
      assertThat(found.<List<?>>path("standing")).as(found.asString()).isNotEmpty();
      assertThat(found.<String>path("standing[0].dataset")).contains("contacts");
      Response refused = close(id, "ERASED");
      Problems.check(refused, 409, "request.still-standing");
      Problems.check(close(id, "NOTHING_FOUND"), 409, "request.still-standing");
      Problems.check(close(id, "ACCESS_GIVEN"), 400, "request.outcome-invalid");
      assertThat(close(id, "KEPT_BY_LAW").statusCode()).isEqualTo(200);
      tell.tell();
      assertThat(told(id))
          .extracting(t -> t.path("state").asText())
          .containsExactly("ACCEPTED", "PARTLY_COMPLETED");
      assertThat(neighbours.people.erasures).hasSize(1);
    } finally {
      Databases.drop(crm);
    }
  }

  private Response close(UUID id, String outcome) {
    return agent.post("/api/v1/person-requests/" + id + "/close", Map.of("outcome", outcome));
  }

  private List<JsonNode> told(UUID id) {
    return neighbours.people.progress.stream()
        .filter(t -> t.path("request").asText().equals(id.toString()))
        .toList();
  }
}
