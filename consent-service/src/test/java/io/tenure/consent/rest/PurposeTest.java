package io.tenure.consent.rest;

import static io.tenure.consent.rest.Consents.MANAGER;
import static io.tenure.consent.rest.Consents.assertProblem;
import static io.tenure.consent.rest.Consents.legitimateInterest;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
                    "dataCategories",
                    List.of("user.contact", "user.behavior"),
                    "validity",
                    "P24M",
                    "zone",
                    "Europe/Berlin",
                    "saleOrSharing",
                    true)));

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

  @Test
  void allThatAPurposeSaysIsKept() {
    String parent = purpose();
    Map<String, Object> body = fullTerms();
    body.put("key", "full." + System.nanoTime());
    body.put("parent", parent);
    body.put("necessity", "CHOICE");
    body.put("dataCategories", List.of("user.health_and_medical"));
    body.put("condition", "NOT_FOR_PROFIT_BODY");
    body.put("recipients", List.of("Print shop", "Payment services"));
    body.put(
        "transfers",
        List.of(Map.of("country", "US", "recipient", "Host", "safeguard", "STANDARD_CLAUSES")));
    body.put("dpvTerms", List.of("dpv:Advertising", "dpv-gdpr:A6-1-f"));
    body.put("openFrom", "2024-01-01T00:00:00Z");
    body.put("channels", List.of("POST", "EMAIL"));
    body.put("ageOfConsent", 14);

    Response made = MANAGER.post("/api/v1/purposes", body);
    Map<String, Object> found = MANAGER.get("/api/v1/purposes/" + body.get("key")).path("$");

    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    assertThat(found).isEqualTo(made.<Map<String, Object>>path("$"));
    assertThat(found)
        .containsEntry("parent", parent)
        .containsEntry("necessity", "CHOICE")
        .containsEntry("condition", "NOT_FOR_PROFIT_BODY")
        .containsEntry("rightToObject", body.get("rightToObject"))
        .containsEntry("recipients", body.get("recipients"))
        .containsEntry("transfers", body.get("transfers"))
        .containsEntry("dpvTerms", body.get("dpvTerms"))
        .containsEntry("openFrom", "2024-01-01T00:00:00Z")
        .containsEntry("closedFrom", null)
        .containsEntry("channels", List.of("EMAIL", "POST"))
        .containsEntry("ageOfConsent", 14);
    assertThat((String) made.path("balanceTest.decidedOn")).isEqualTo("2026-01-15");
    assertThat((String) made.path("changedBy")).endsWith("mara");
  }

  @Test
  void whatIsNotSaidFollowsFromTheLegalBasis() {
    Map<String, Object> contract =
        MANAGER.get("/api/v1/purposes/" + purpose(Map.of("legalBasis", "CONTRACT"))).path("$");
    assertThat(contract)
        .containsEntry("necessity", "CONTRACT")
        .containsEntry("parent", null)
        .containsEntry("channels", List.of())
        .containsEntry("ageOfConsent", 16);
    assertThat((String) MANAGER.get("/api/v1/purposes/" + purpose()).path("necessity"))
        .isEqualTo("CHOICE");
  }

  @ParameterizedTest
  @CsvSource({
    "legalBasis, LEGITIMATE_INTERESTS, purpose.balance-test-missing",
    "necessity, CONTRACT, purpose.invalid",
    "parent, Wide Purpose, purpose.key-invalid",
    "parent, refused.purpose, purpose.cycle",
    "parent, no.such.purpose, purpose.parent-unknown",
    "ageOfConsent, 12, request.invalid",
    "openFrom, 1066-10-14T00:00:00Z, request.date-out-of-range",
  })
  void whatALawWouldNotBearIsRefused(String field, String value, String code) {
    Map<String, Object> body = terms();
    body.put("key", "refused.purpose");
    body.put(field, field.equals("ageOfConsent") ? (Object) Integer.valueOf(value) : value);

    Response answer = MANAGER.post("/api/v1/purposes", body);

    assertThat((String) answer.path("code")).as(answer.asString()).isEqualTo(code);
    assertProblem(MANAGER.get("/api/v1/purposes/refused.purpose"), 404, "purpose.unknown");
  }

  @Test
  void specialCategoriesNeedACondition() {
    for (String category :
        List.of("user.biometric.voice", "user.demographic.religious_belief", "user.biometric")) {
      Map<String, Object> body = terms();
      body.put("key", "refused.purpose");
      body.put("dataCategories", List.of("user.contact.email", category));
      assertProblem(MANAGER.post("/api/v1/purposes", body), 400, "purpose.condition-missing");
    }
    purpose(Map.of("dataCategories", List.of("user.biometric"), "condition", "EXPLICIT_CONSENT"));
  }

  @Test
  void aLegitimateInterestNamesTheRightToObject() {
    Map<String, Object> body = fullTerms();
    body.put("key", "refused.purpose");
    body.put("legalBasis", "LEGITIMATE_INTERESTS");
    body.remove("rightToObject");

    assertProblem(MANAGER.post("/api/v1/purposes", body), 400, "purpose.balance-test-missing");
  }

  @Test
  void noPurposeIsAPartOfItself() {
    String top = purpose();
    String middle = purpose(Map.of("parent", top));
    String bottom = purpose(Map.of("parent", middle));
    Map<String, Object> turned = terms();
    turned.put("parent", bottom);

    assertProblem(MANAGER.put("/api/v1/purposes/" + top, "\"v1\"", turned), 409, "purpose.cycle");
    assertThat((String) MANAGER.get("/api/v1/purposes/" + top).path("parent")).isNull();
  }

  @Test
  void twoWhoTurnTheTreeAtOnceMakeNoCircle() throws Exception {
    for (int i = 0; i < 10; i++) {
      String one = purpose();
      String other = purpose();
      Map<String, Object> underOther = terms();
      underOther.put("parent", other);
      Map<String, Object> underOne = terms();
      underOne.put("parent", one);
      List<Integer> statuses = new ArrayList<>();
      try (ExecutorService two = Executors.newFixedThreadPool(2)) {
        List<Callable<Response>> turns =
            List.of(
                () -> MANAGER.put("/api/v1/purposes/" + one, "\"v1\"", underOther),
                () -> MANAGER.put("/api/v1/purposes/" + other, "\"v1\"", underOne));
        for (Future<Response> answer : two.invokeAll(turns)) {
          statuses.add(answer.get().statusCode());
        }
      }
      assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }
  }

  @Test
  void aClosedPurposeStaysClosedUntilItIsOpened() {
    String key = purpose();
    String path = "/api/v1/purposes/" + key;
    MANAGER
        .put(path + "/closing", "\"v1\"", Map.of("from", "2026-01-01T00:00:00Z"))
        .then()
        .statusCode(200);
    Map<String, Object> changed = terms();
    changed.put("name", "News");

    Response renamed = MANAGER.put(path, "\"v2\"", changed);
    assertThat((String) renamed.path("closedFrom")).isEqualTo("2026-01-01T00:00:00Z");
    assertProblem(MANAGER.put(path + "/closing", "\"v2\"", Map.of()), 412, "precondition.failed");
    assertProblem(MANAGER.put(path + "/closing", null, Map.of()), 428, "precondition.required");
    Response opened = MANAGER.put(path + "/closing", "\"v3\"", Map.of());
    assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(200);
    assertThat((String) opened.path("closedFrom")).isNull();
    assertThat((String) opened.path("name")).isEqualTo("News");
    assertProblem(
        Api.as("eve", "auditor").put(path + "/closing", "\"v4\"", Map.of()), 403, "auth.forbidden");
  }

  private static Map<String, Object> fullTerms() {
    Map<String, Object> terms = terms();
    terms.putAll(legitimateInterest(Map.of()));
    return terms;
  }
}
