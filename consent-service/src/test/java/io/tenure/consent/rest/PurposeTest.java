package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.MANAGER;
import static io.tenure.consent.rest.Consents.assertProblem;
import static io.tenure.consent.rest.Consents.purpose;
import static io.tenure.consent.rest.Consents.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PurposeTest {
  @Test
  void aPurposeIsKeptAsItWasSent() {
    String key =
        purpose(
            Consents.legitimateInterest(
                Map.of(
                    "dataCategories", List.of("user.contact", "user.behavior"),
                    "validity", "P24M",
                    "zone", "Europe/Berlin",
                    "saleOrSharing", true)));

    Response found = Api.as("any", "auditor").get("/api/v1/purposes/" + key);

    assertThat(found.statusCode()).isEqualTo(200);
    assertThat(found.header("ETag")).isEqualTo("\"v1\"");
    assertThat(found.<Map<String, Object>>path("$"))
        .containsEntry("key", key)
        .containsEntry("version", 1)
        .containsEntry("name", "Newsletter")
        .containsEntry("controller", "northwind-gmbh")
        .containsEntry("legalBasis", "LEGITIMATE_INTERESTS")
        .containsEntry("dataCategories", List.of("user.contact", "user.behavior"))
        .containsEntry("dpvTerm", "dpv:DirectMarketing")
        .containsEntry("validity", "P24M")
        .containsEntry("zone", "Europe/Berlin")
        .containsEntry("saleOrSharing", true);
  }

  @Test
  void aChangeMakesTheNextVersionAndKeepsTheLast() {
    String key = purpose();
    Map<String, Object> changed = terms();
    changed.put("name", "News");

    Response answer = MANAGER.put("/api/v1/purposes/" + key, "\"v1\"", changed);

    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo("\"v2\"");
    assertThat((String) MANAGER.get("/api/v1/purposes/" + key).path("name")).isEqualTo("News");
    assertThat((String) MANAGER.get("/api/v1/purposes/" + key + "?version=1").path("name"))
        .isEqualTo("Newsletter");
    assertProblem(MANAGER.get("/api/v1/purposes/" + key + "?version=3"), 404, "purpose.unknown");
  }

  @Test
  void nobodyOverwritesWhatNobodyLookedAt() {
    String key = purpose();
    Map<String, Object> changed = terms();
    changed.put("name", "News");
    MANAGER.put("/api/v1/purposes/" + key, "\"v1\"", changed).then().statusCode(200);

    assertProblem(
        MANAGER.put("/api/v1/purposes/" + key, "\"v1\"", terms()), 412, "precondition.failed");
    assertProblem(
        MANAGER.put("/api/v1/purposes/" + key, null, terms()), 428, "precondition.required");
    assertThat((String) MANAGER.get("/api/v1/purposes/" + key).path("name")).isEqualTo("News");
  }

  @Test
  void sayingTheSameAgainMakesNoVersion() {
    String key = purpose();

    Response answer = MANAGER.put("/api/v1/purposes/" + key, "\"v1\"", terms());

    assertThat(answer.header("ETag")).isEqualTo("\"v1\"");
  }

  @Test
  void aKeyIsTakenOnce() {
    Map<String, Object> again = terms();
    again.put("key", purpose());

    assertProblem(MANAGER.post("/api/v1/purposes", again), 409, "purpose.exists");
  }

  @Test
  void theSameKeyOfIdempotencyCreatesOnce() {
    Map<String, Object> body = terms();
    body.put("key", "once." + System.nanoTime());

    Response first = MANAGER.post("/api/v1/purposes", "k-" + body.get("key"), body);
    Response second = MANAGER.post("/api/v1/purposes", "k-" + body.get("key"), body);

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(first.header("Location")).endsWith("/api/v1/purposes/" + body.get("key"));
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString());
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', request.invalid",
    "controller, , request.invalid",
    "legalBasis, BECAUSE, request.malformed",
    "dpvTerm, marketing, request.invalid",
    "validity, two years, purpose.invalid",
    "validity, P0D, purpose.invalid",
    "zone, Berlin, purpose.invalid",
    "key, Marketing Mail, purpose.key-invalid",
    "key, , purpose.key-invalid",
    "colour, red, request.unknown-field",
  })
  void whatCannotBeKeptIsRefused(String field, String value, String code) {
    Map<String, Object> body = terms();
    body.put("key", "refused.purpose");
    body.put(field, value);

    assertProblem(MANAGER.post("/api/v1/purposes", body), 400, code);
    assertProblem(MANAGER.get("/api/v1/purposes/refused.purpose"), 404, "purpose.unknown");
  }

  @Test
  void theListIsPagedByKey() {
    List<String> made = Stream.generate(Consents::purpose).limit(5).sorted().toList();
    List<String> seen = new ArrayList<>();
    String next = "";
    do {
      Response page =
          MANAGER
              .request()
              .queryParam("limit", 2)
              .queryParam("cursor", next)
              .get("/api/v1/purposes");
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      seen.addAll(page.path("items.key"));
      next = page.path("next");
    } while (next != null);

    assertThat(seen).isSorted().doesNotHaveDuplicates().containsAll(made);
  }
}
