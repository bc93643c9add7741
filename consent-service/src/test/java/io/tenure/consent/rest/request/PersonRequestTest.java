package io.tenure.consent.rest.request;

import static io.tenure.consent.rest.Consents.SERVICE;
import static io.tenure.consent.rest.Consents.assertProblem;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.tenure.consent.rest.People;
import io.tenure.consent.rest.Rows;
import io.tenure.consent.rest.announce.AnnouncementReader;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PersonRequestTest {
  private static final Api AGENT = Api.as("rita", "request-agent");

  @Test
  void aPersonAsksDisposalTakesItUpAndThePersonSeesWhatBecameOfIt() {
    String subject = subject();
    Api person = People.withReference(subject);
    AnnouncementReader told = AnnouncementReader.atEnd();
    String cursor = end();

    Response asked =
        person.post(
            "/api/v1/me/requests",
            Map.of("type", "ERASURE", "regime", "EU_GDPR", "jurisdiction", "DE"));
    assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
    String id = asked.path("id");
    assertThat(asked.<String>path("state")).isEqualTo("RECEIVED");

    // disposal-service polls
    Response polled = poll(cursor);
    assertThat(polled.<List<String>>path("items.id")).containsExactly(id);
    assertThat(polled.<List<String>>path("items[0].subjects")).containsExactly(subject);
    assertThat(poll(polled.path("next")).<List<?>>path("items")).isEmpty();

    UUID report = UUID.randomUUID();
    assertThat(progress(id, report, "ACCEPTED", "OPENED", "2026-12-24T00:00:00Z").statusCode())
        .isEqualTo(200);
    assertThat(progress(id, report, "ACCEPTED", "OPENED", "2026-12-24T00:00:00Z").statusCode())
        .isEqualTo(200);
    assertThat(
            progress(id, UUID.randomUUID(), "PARTLY_COMPLETED", "KEPT_BY_LAW", null).statusCode())
        .isEqualTo(200);
    assertProblem(
        progress(id, UUID.randomUUID(), "COMPLETED", "ERASED", null), 409, "person-request.state");

    Response mine = person.get("/api/v1/me/requests");
    assertThat(mine.<List<String>>path("items[0].steps.code"))
        .containsExactly("RECEIVED_FROM_PERSON", "OPENED", "KEPT_BY_LAW");
    assertThat(mine.<String>path("items[0].steps[1].respondBy")).isEqualTo("2026-12-24T00:00:00Z");
    assertThat(mine.<String>path("items[0].state")).isEqualTo("PARTLY_COMPLETED");

    assertThat(told.readAll(50).stream().filter(a -> subject.equals(a.get("subject"))))
        .extracting(a -> a.get("type"))
        .containsExactly(
            "person_request.received", "person_request.changed", "person_request.changed");
  }

  @Test
  void askingAgainWhileItIsOpenMakesNoSecondRequest() throws Exception {
    String subject = subject();
    Api person = People.withReference(subject);
    List<Future<Response>> answers = new ArrayList<>();
    try (ExecutorService many = Executors.newFixedThreadPool(8)) {
      Callable<Response> ask = () -> person.post("/api/v1/me/requests", Map.of("type", "ERASURE"));
      for (int i = 0; i < 8; i++) {
        answers.add(many.submit(ask));
      }
    }
    List<String> ids = new ArrayList<>();
    int made = 0;
    for (Future<Response> answer : answers) {
      assertThat(answer.get().statusCode()).as(answer.get().asString()).isIn(200, 201);
      made += answer.get().statusCode() == 201 ? 1 : 0;
      ids.add(answer.get().path("id"));
    }
    assertThat(made).isEqualTo(1);
    assertThat(ids).containsOnly(ids.getFirst());
    // another right is another request; and after the first is closed a new one can be made
    assertThat(person.post("/api/v1/me/requests", Map.of("type", "ACCESS")).statusCode())
        .isEqualTo(201);
    progress(ids.getFirst(), UUID.randomUUID(), "COMPLETED", "ERASED", null);
    assertThat(person.post("/api/v1/me/requests", Map.of("type", "ERASURE")).statusCode())
        .isEqualTo(201);
    Response page = person.get("/api/v1/me/requests?limit=2");
    assertThat(page.<List<?>>path("items")).hasSize(2);
    Response rest =
        person.request().queryParam("cursor", page.<String>path("next")).get("/api/v1/me/requests");
    assertThat(rest.<List<String>>path("items.id")).containsExactly(ids.getFirst());
  }

  @Test
  void nobodySeesTheRequestsOfOthers() {
    Api person = People.withReference(subject());
    String id = person.post("/api/v1/me/requests", Map.of("type", "ACCESS")).path("id");
    Api other = People.withReference(subject());
    assertProblem(other.get("/api/v1/me/requests/{id}", id), 404, "person-request.unknown");
    assertThat(other.get("/api/v1/me/requests").<List<?>>path("items")).isEmpty();
    assertThat(person.get("/api/v1/me/requests/{id}", id).statusCode()).isEqualTo(200);
    assertProblem(
        Api.as("nobody", "subject").get("/api/v1/me/requests"), 403, "consent.subject-unverified");
  }

  @Test
  void aRequestThatCameByLetterCountsFromTheDayItCame() {
    Map<String, Object> body = new HashMap<>();
    body.put("type", "ERASURE");
    body.put("subjects", List.of(subject(), subject()));
    body.put("receivedAt", "2026-01-05T08:00:00Z");
    Response received = AGENT.post("/api/v1/person-requests", body);
    assertThat(received.statusCode()).as(received.asString()).isEqualTo(201);
    assertThat(received.<String>path("receivedAt")).isEqualTo("2026-01-05T08:00:00Z");
    body.put("receivedAt", Instant.now().plusSeconds(3600).toString());
    assertProblem(AGENT.post("/api/v1/person-requests", body), 400, "person-request.date-invalid");
    body.put("receivedAt", null);
    body.put("subjects", List.of("jane@example.com"));
    Response refused = AGENT.post("/api/v1/person-requests", body);
    assertProblem(refused, 400, "consent.subject-invalid");
    assertThat(refused.asString()).doesNotContain("jane");
  }

  @Test
  void wrongProgressIsRefused() {
    String id =
        People.withReference(subject())
            .post("/api/v1/me/requests", Map.of("type", "ACCESS"))
            .path("id");
    assertProblem(
        progress(id, UUID.randomUUID(), "REFUSED", "ERASED", null),
        400,
        "person-request.code-invalid");
    assertProblem(
        progress(UUID.randomUUID().toString(), UUID.randomUUID(), "ACCEPTED", "OPENED", null),
        404,
        "person-request.unknown");
    assertProblem(
        poll(Cursor.of("person-requests", 999_999L).encode()), 409, "person-request.cursor-ahead");
    assertThatThrownBy(() -> Rows.tryExecute("update person_request_step set code = 'X'"))
        .hasMessageContaining("only ever added");
  }

  private static String end() {
    String cursor = "";
    Response answer;
    do {
      answer = poll(cursor);
      cursor = answer.path("next");
    } while (!answer.<List<?>>path("items").isEmpty());
    return cursor;
  }

  private static Response poll(String cursor) {
    return SERVICE.request().queryParam("cursor", cursor).get("/api/v1/person-requests");
  }

  private static Response progress(
      String id, UUID report, String state, String code, String respondBy) {
    Map<String, Object> body = new HashMap<>();
    body.put("report", report);
    body.put("state", state);
    body.put("code", code);
    body.put("respondBy", respondBy);
    body.put("at", "2026-03-01T10:00:00Z");
    return SERVICE
        .request()
        .contentType(ContentType.JSON)
        .body(body)
        .post("/api/v1/person-requests/{id}/progress", id);
  }
}
