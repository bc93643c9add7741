package io.tenure.consent.rest.webhook;

import static io.tenure.consent.rest.Consents.MANAGER;
import static io.tenure.consent.rest.Consents.assertProblem;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.record;
import static io.tenure.consent.rest.Consents.subject;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.tenure.consent.client.webhook.Receiver;
import io.tenure.consent.client.webhook.Receiver.Answer;
import io.tenure.consent.client.webhook.Receiver.Call;
import io.tenure.consent.domain.webhook.DeliveryPace;
import io.tenure.consent.rest.Rows;
import io.tenure.consent.usecase.webhook.CallWebhooks;
import io.tenure.consent.usecase.webhook.WebhookSignature;
import io.tenure.kit.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class WebhookTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Inject CallWebhooks callWebhooks;

  private final List<String> made = new ArrayList<>();
  private Receiver receiver;

  @BeforeEach
  void open() throws Exception {
    receiver = new Receiver();
  }

  @AfterEach
  void close() {
    receiver.close();
    made.forEach(id -> MANAGER.request().delete("/api/v1/webhooks/{id}", id));
  }

  @Test
  void aWithdrawalIsToldSignedAndWithIdsOnly() throws Exception {
    String purpose = purpose();
    String id = webhook(receiver.url("/hook?a=1"), List.of("consent.changed"), List.of(purpose));
    String secret = secret(id, "PT0S");
    String subject = subject();
    record(subject, purpose, "WITHDRAWN", "2024-06-01T00:00:00Z");
    record(subject(), purpose(), "WITHDRAWN", "2024-06-01T00:00:00Z");

    callWebhooks.call(LONGEST);

    Call call = only(receiver.calls);
    assertThat(call.path()).isEqualTo("/hook?a=1");
    JsonNode body = JSON.readTree(call.body());
    assertThat(body.path("type").asText()).isEqualTo("consent.changed");
    assertThat(body.path("data").path("subject").asText()).isEqualTo(subject);
    assertThat(body.path("data").path("purpose").asText()).isEqualTo(purpose);
    assertThat(body.path("data").path("ids").fieldNames()).toIterable().containsExactly("change");
    assertThat(call.headers().getFirst("webhook-signature")).isEqualTo(signature(call, secret));
    // nothing is told twice
    callWebhooks.call(LONGEST);
    assertThat(receiver.calls).hasSize(1);
    assertThat(deliveries(id, "DELIVERED")).hasSize(1);
  }

  @Test
  void whatFailsIsMadeAgainLaterUntilItIsTaken() {
    receiver.answers = n -> Answer.of(n == 0 ? 500 : 200);
    String id = subscribed(receiver.url("/hook"));
    callWebhooks.call(LONGEST);
    assertThat(receiver.calls).hasSize(1);
    Map<String, Object> waits = deliveries(id, "PENDING").getFirst();
    assertThat(waits).containsEntry("lastStatus", 500).containsEntry("lastFailure", "status");
    assertThat(Instant.parse((String) waits.get("dueAt"))).isAfter(Instant.now().plusSeconds(5));
    callWebhooks.call(LONGEST);
    assertThat(receiver.calls).as("not before its time").hasSize(1);

    makeDue(id);
    callWebhooks.call(LONGEST);
    assertThat(receiver.calls).hasSize(2);
    assertThat(receiver.calls.get(1).headers().getFirst("webhook-id"))
        .as("the same message")
        .isEqualTo(receiver.calls.get(0).headers().getFirst("webhook-id"));
    assertThat(deliveries(id, "DELIVERED").getFirst()).containsEntry("attempts", 2);
  }

  @Test
  void afterDaysACallIsDeadVisibleAndCanBeReplayed() {
    receiver.answers =
        n -> n == 0 ? new Answer(302, "Location", receiver.url("/x")) : Answer.of(204);
    String id = subscribed(receiver.url("/hook"));
    callWebhooks.call(Duration.ZERO);
    assertThat(receiver.calls).hasSize(1);
    Rows.execute(
        "update webhook_delivery set attempts = ? where webhook = ?",
        DeliveryPace.MOST_ATTEMPTS - 1,
        UUID.fromString(id));
    receiver.answers = n -> new Answer(302, "Location", receiver.url("/x"));
    makeDue(id);
    callWebhooks.call(LONGEST);
    assertThat(receiver.calls).as("redirects are not followed").hasSize(2);
    assertThat(deliveries(id, "DEAD").getFirst())
        .containsEntry("lastFailure", "redirect")
        .containsEntry("attempts", DeliveryPace.MOST_ATTEMPTS);
    makeDue(id);
    callWebhooks.call(LONGEST);
    assertThat(receiver.calls).as("the dead are not called").hasSize(2);

    receiver.answers = n -> Answer.of(204);
    assertThat(replay(id, false)).isEqualTo(1);
    callWebhooks.call(LONGEST);
    assertThat(deliveries(id, "DELIVERED")).hasSize(1);
    assertThat(replay(id, false)).isZero();
    assertThat(replay(id, true)).isEqualTo(1);
    callWebhooks.call(LONGEST);
    assertThat(receiver.calls).hasSize(4);
  }

  @Test
  void oneThatHangsHoldsUpNobodyElse() throws Exception {
    receiver.answers = n -> Answer.of(0);
    try (Receiver other = new Receiver()) {
      String hanging = webhook(receiver.url("/hook"), List.of(), List.of());
      secret(hanging, "PT0S");
      String well = webhook(other.url("/hook"), List.of(), List.of());
      secret(well, "PT0S");
      record(subject(), purpose(), "GIVEN", "2024-06-01T00:00:00Z");
      callWebhooks.call(Duration.ZERO);
      assertThat(other.calls).hasSize(1);
      assertThat(deliveries(hanging, "PENDING").getFirst()).containsEntry("lastFailure", "timeout");
      // and next time only one call is risked
      record(subject(), purpose(), "GIVEN", "2024-06-01T00:00:00Z");
      record(subject(), purpose(), "GIVEN", "2024-06-01T00:00:00Z");
      int before = receiver.calls.size();
      callWebhooks.call(Duration.ZERO);
      assertThat(receiver.calls.size() - before).isEqualTo(1);
      assertThat(other.calls).hasSize(3);
    }
  }

  @Test
  void oneThatIsGoneIsNotCalledAgain() {
    receiver.answers = n -> Answer.of(410);
    String id = subscribed(receiver.url("/hook"));
    callWebhooks.call(LONGEST);
    Response gone = MANAGER.get("/api/v1/webhooks/{id}", id);
    assertThat(gone.<String>path("state")).isEqualTo("GONE");
    assertThat(deliveries(id, "DEAD")).hasSize(1);
    record(subject(), purpose(), "GIVEN", "2024-06-01T00:00:00Z");
    callWebhooks.call(LONGEST);
    assertThat(receiver.calls).hasSize(1);

    // somebody looked: what waited is told
    receiver.answers = n -> Answer.of(200);
    Response again =
        MANAGER.put(
            "/api/v1/webhooks/" + id, gone.header("ETag"), terms(receiver.url("/hook"), false));
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    callWebhooks.call(LONGEST);
    assertThat(receiver.calls).hasSize(2);
  }

  @Test
  void duringARotationBothSecretsSign() throws Exception {
    String id = webhook(receiver.url("/hook"), List.of(), List.of());
    record(subject(), purpose(), "GIVEN", "2024-06-01T00:00:00Z");
    callWebhooks.call(LONGEST);
    assertThat(receiver.calls).as("without a secret calls wait").isEmpty();
    String first = secret(id, "PT0S");
    String second = secret(id, "PT1H");
    callWebhooks.call(LONGEST);
    Call call = only(receiver.calls);
    assertThat(call.headers().getFirst("webhook-signature").split(" "))
        .containsExactly(signature(call, second), signature(call, first));
    secret(id, "PT0S");
    record(subject(), purpose(), "GIVEN", "2024-06-01T00:00:00Z");
    callWebhooks.call(LONGEST);
    assertThat(receiver.calls.get(1).headers().getFirst("webhook-signature").split(" ")).hasSize(1);
    // no secret lies in the database as it is
    assertThat(
            Rows.count(
                "select count(*) from webhook_secret where position(?::bytea in secret_enc) > 0",
                Base64.getDecoder().decode(first.substring("whsec_".length()))))
        .isZero();
    assertThat(MANAGER.get("/api/v1/webhooks/{id}", id).asString()).doesNotContain("whsec_");
  }

  @Test
  void aPersonWhoWasErasedIsInNoCallThatWaits() throws Exception {
    String id = webhook(receiver.url("/hook"), List.of(), List.of());
    String subject = subject();
    record(subject, purpose(), "GIVEN", "2024-06-01T00:00:00Z");
    callWebhooks.call(LONGEST);
    Rows.execute("update announcement set subject = null where subject = ?", subject);
    secret(id, "PT0S");
    callWebhooks.call(LONGEST);
    assertThat(JSON.readTree(only(receiver.calls).body()).path("data").path("subject").isNull())
        .isTrue();
  }

  @Test
  void urlsThatLeadInsideAreRefused() {
    for (String url :
        List.of(
            "http://example.com/",
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://user:pw@example.com/",
            "http://169.254.169.254/latest/meta-data")) {
      assertProblem(
          MANAGER.post("/api/v1/webhooks", terms(url, false)), 400, "webhook.url-refused");
    }
    Map<String, Object> wrong =
        Map.of(
            "name",
            "x",
            "url",
            "https://example.com/",
            "types",
            List.of("consent.unheard"),
            "purposes",
            List.of(),
            "paused",
            false);
    assertProblem(MANAGER.post("/api/v1/webhooks", wrong), 400, "webhook.type-unknown");
    assertProblem(MANAGER.get("/api/v1/webhooks/{id}", UUID.randomUUID()), 404, "webhook.unknown");
  }

  @Test
  void aNameThatResolvesInsideIsNotCalledEither() {
    // localhost is allowed by name in these tests, its other name is not
    String id =
        webhook("https://localhost.localdomain:" + receiver.port() + "/", List.of(), List.of());
    secret(id, "PT0S");
    record(subject(), purpose(), "GIVEN", "2024-06-01T00:00:00Z");
    callWebhooks.call(LONGEST);
    assertThat(receiver.calls).isEmpty();
    assertThat(deliveries(id, "PENDING").getFirst().get("lastFailure"))
        .isIn("address-refused", "unreachable");
  }

  private String subscribed(String url) {
    String id = webhook(url, List.of(), List.of());
    secret(id, "PT0S");
    record(subject(), purpose(), "GIVEN", "2024-06-01T00:00:00Z");
    return id;
  }

  private String webhook(String url, List<String> types, List<String> purposes) {
    callWebhooks.call(LONGEST);
    Response answer =
        MANAGER.post(
            "/api/v1/webhooks",
            Map.of(
                "name", "mail", "url", url, "types", types, "purposes", purposes, "paused", false));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
    made.add(answer.path("id"));
    return answer.path("id");
  }

  private static Map<String, Object> terms(String url, boolean paused) {
    return Map.of(
        "name", "mail", "url", url, "types", List.of(), "purposes", List.of(), "paused", paused);
  }

  private static String secret(String id, String overlap) {
    Response answer =
        MANAGER
            .request()
            .contentType(ContentType.JSON)
            .body(Map.of("overlap", overlap))
            .post("/api/v1/webhooks/{id}/secrets", id);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("secret");
  }

  private static int replay(String id, boolean alsoDelivered) {
    Response answer =
        MANAGER.post("/api/v1/webhooks/" + id + "/replay", Map.of("alsoDelivered", alsoDelivered));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("replayed");
  }

  private static List<Map<String, Object>> deliveries(String id, String state) {
    Response answer =
        MANAGER.request().queryParam("state", state).get("/api/v1/webhooks/{id}/deliveries", id);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.path("items");
  }

  private static void makeDue(String id) {
    Rows.execute(
        "update webhook_delivery set due_at = now() - interval '1 second' where webhook = ?",
        UUID.fromString(id));
  }

  private static Call only(List<Call> calls) {
    assertThat(calls).hasSize(1);
    return calls.getFirst();
  }

  private static String signature(Call call, String secret) {
    byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    return WebhookSignature.header(
        List.of(key),
        call.headers().getFirst("webhook-id"),
        Instant.ofEpochSecond(Long.parseLong(call.headers().getFirst("webhook-timestamp"))),
        call.body());
  }
}
