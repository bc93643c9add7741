package io.tenure.acceptance.consent;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.acceptance.support.RunningTenure;
import io.tenure.acceptance.support.TenureClient;
import io.tenure.evidence.receipt.KeySet;
import io.tenure.evidence.receipt.ReceiptCheck;
import io.tenure.evidence.receipt.ReceiptReport;
import io.tenure.quickstart.stack.ServiceName;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A person asks for erasure at consent-service; disposal-service opens it with the law's deadline
 * by its own clock, an agent closes it, and the person sees each step. What the person agreed to
 * comes with a receipt that verifies without any server.
 */
class PersonAsksTest {
  private static final Duration TWO_POLLS = Duration.ofMinutes(3);

  @Test
  void aRequestGoesThereAndBack() throws Exception {
    TenureClient tenure = RunningTenure.get().client();
    JsonNode asked =
        tenure
            .post(
                "subject",
                "consent",
                "/me/requests",
                Map.of("type", "ERASURE", "regime", "EU_GDPR", "jurisdiction", "DE"))
            .is(201)
            .body();
    String id = asked.path("id").asText();
    String me = asked.path("subjects").path(0).asText();

    JsonNode accepted = await(tenure, id, "ACCEPTED");
    assertThat(accepted.path("steps").path(1).path("respondBy").asText()).isNotEmpty();
    assertThat(Instant.parse(accepted.path("steps").path(1).path("respondBy").asText()))
        .isAfter(Instant.now().plus(Duration.ofDays(25)));
    tenure
        .post(
            "request-agent",
            "disposal",
            "/person-requests/" + id + "/close",
            Map.of("outcome", "NOTHING_FOUND"))
        .is(200);
    JsonNode closed = await(tenure, id, "COMPLETED");
    assertThat(closed.path("steps").findValuesAsText("code"))
        .isEqualTo(List.of("RECEIVED_FROM_PERSON", "OPENED", "NOTHING_FOUND"));

    receipt(tenure, me);
  }

  private static void receipt(TenureClient tenure, String me) throws Exception {
    Map<String, Object> purpose =
        Map.of(
            "key", "receipts.news",
            "name", "News",
            "controller", "news-house",
            "legalBasis", "CONSENT",
            "dataCategories", List.of("user.contact.email"));
    tenure.post("consent-manager", "consent", "/purposes", purpose).is(201);
    String event =
        tenure
            .post(
                "consent-manager",
                "consent",
                "/consent-events",
                Map.of(
                    "subject", me,
                    "purpose", "receipts.news",
                    "event", "GIVEN",
                    "at", Instant.now().minusSeconds(60).toString(),
                    "method", "FORM",
                    "source", "news-site"))
            .is(201)
            .body()
            .path("id")
            .asText();
    String jws =
        receipts(tenure.get("subject", "consent", "/me/receipts?limit=100").is(200).body()).stream()
            .filter(receipt -> receipt.path("event").asText().equals(event))
            .findFirst()
            .orElseThrow()
            .path("jws")
            .asText();
    URI keys =
        URI.create(
            RunningTenure.get().stack().installation().url(ServiceName.CONSENT)
                + "/.well-known/jwks.json");
    String published =
        HttpClient.newHttpClient()
            .send(HttpRequest.newBuilder(keys).build(), BodyHandlers.ofString())
            .body();
    ReceiptReport report = ReceiptCheck.trusting(KeySet.parse(published)).check(jws);
    assertThat(report.faults()).isEmpty();
    assertThat(report.pinned()).isTrue();
    assertThat(report.content().toString()).contains(me, "receipts.news");
  }

  private static List<JsonNode> receipts(JsonNode page) {
    List<JsonNode> items = new ArrayList<>();
    page.path("items").forEach(items::add);
    return items;
  }

  private static JsonNode await(TenureClient tenure, String id, String state)
      throws InterruptedException {
    Instant giveUp = Instant.now().plus(TWO_POLLS);
    while (true) {
      JsonNode now = tenure.get("subject", "consent", "/me/requests/" + id).is(200).body();
      if (now.path("state").asText().equals(state)) {
        return now;
      }
      assertThat(Instant.now()).as(now.toString()).isBefore(giveUp);
      Thread.sleep(500);
    }
  }
}
