package io.tenure.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProblemsQuarkusTest {

  private static final String THINGS = "/api/v1/things";
  private final Api steward = Api.as("sam", "data-steward");

  @Test
  void unknownFieldIsRefusedByName() {
    Response answer = steward.post(THINGS, "{\"name\":\"a\",\"colour\":\"red\"}");
    Problems.check(answer, 400, "request.unknown-field");
    assertThat(answer.jsonPath().getString("violations[0].field")).isEqualTo("colour");
  }

  @Test
  void brokenJsonIsMalformed() {
    Problems.check(steward.post(THINGS, "{\"name\":"), 400, "request.malformed");
    Problems.check(steward.post(THINGS, "[]"), 400, "request.malformed");
  }

  @Test
  void wrongTypeNamesTheFieldAndNotTheValue() {
    Response answer = steward.post(THINGS, "{\"name\":\"a\",\"at\":\"alice@example.org\"}");
    Problems.check(answer, 400, "request.malformed");
    assertThat(answer.jsonPath().getString("violations[0].field")).isEqualTo("at");
    assertThat(answer.asString()).doesNotContain("alice@example.org");
  }

  @Test
  void validationNamesFieldAndRule() {
    Response answer = steward.post(THINGS, "{\"name\":\" \"}");
    Problems.check(answer, 400, "request.invalid");
    assertThat(answer.jsonPath().getString("violations[0].field")).isEqualTo("name");
    assertThat(answer.jsonPath().getString("violations[0].in")).isEqualTo("body");
  }

  @Test
  void missingBodyIsInvalid() {
    Problems.check(
        steward
            .request()
            .contentType(ContentType.JSON)
            .header("Idempotency-Key", "k-" + UUID.randomUUID())
            .post(THINGS),
        400,
        null);
  }

  @Test
  void datesOutsideTheCenturiesAreRefused() {
    Problems.check(
        steward.post(THINGS, "{\"name\":\"a\",\"at\":\"1899-12-31T23:59:59Z\"}"),
        400,
        "request.date-out-of-range");
    Problems.check(
        steward.post(THINGS, "{\"name\":\"a\",\"day\":\"2201-01-01\"}"),
        400,
        "request.date-out-of-range");
  }

  @Test
  void parametersAreChecked() {
    Problems.check(steward.get(THINGS + "?limit=201"), 400, "request.invalid");
    Problems.check(steward.get(THINGS + "?limit=0"), 400, "request.invalid");
    Problems.check(steward.get(THINGS + "?limit=many"), 400, "request.malformed");
    Problems.check(steward.get(THINGS + "?cursor=nonsense"), 400, "cursor.invalid");
    Problems.check(steward.get(THINGS + "/trouble/none?n=0"), 400, "request.invalid");
  }

  @Test
  void nobodyGetsInWithoutGoodToken() {
    for (String token :
        new String[] {
          null,
          "nonsense",
          Tokens.expired("sam", "data-steward"),
          Tokens.forAudience("other-service", "sam", "data-steward"),
          Tokens.foreignIssuer("sam", "data-steward"),
          Tokens.wrongKey("sam", "data-steward")
        }) {
      Problems.check(Api.with(token).get(THINGS), 401, "auth.required");
    }
  }

  @Test
  void wrongRoleIsForbidden() {
    Problems.check(Api.as("paula", "policy-author").get(THINGS), 403, "auth.forbidden");
    Problems.check(steward.request().accept("*/*").get("/unannotated"), 403, "auth.forbidden");
  }

  @Test
  void unknownPathsAndThings() {
    Problems.check(steward.get("/api/v1/no-such-resource"), 404, "not-found");
    Problems.check(steward.get(THINGS + "/" + UUID.randomUUID()), 404, "not-found");
    Problems.check(steward.get(THINGS + "/not-a-uuid"), 404, "not-found");
  }

  @Test
  void methodMediaTypeAndAccept() {
    Problems.check(steward.request().delete(THINGS), 405, "method-not-allowed");
    Problems.check(
        steward
            .request()
            .contentType("text/plain")
            .body("a")
            .header("Idempotency-Key", "k1")
            .post(THINGS),
        415,
        "unsupported-media-type");
    Problems.check(steward.request().accept("text/csv").get(THINGS), 406, "not-acceptable");
  }

  @Test
  void conflictCarriesItsAttributes() {
    steward.post(THINGS, Map.of("name", "taken")).then().statusCode(201);
    Response answer = steward.post(THINGS, Map.of("name", "taken"));
    Problems.check(answer, 409, "thing.name-taken");
    assertThat(answer.jsonPath().getList("open")).containsExactly("name");
  }

  @Test
  void preconditions() {
    Response created = steward.post(THINGS, Map.of("name", "edited-" + UUID.randomUUID()));
    String path = THINGS + "/" + created.jsonPath().getString("id");
    Problems.check(steward.put(path, null, Map.of("name", "b")), 428, "precondition.required");
    Problems.check(steward.put(path, "\"v7\"", Map.of("name", "b")), 412, "precondition.failed");
    Problems.check(
        steward.put(path, "W/" + created.header("ETag"), Map.of("name", "b")),
        412,
        "precondition.failed");
    Response changed =
        steward.put(path, created.header("ETag"), Map.of("name", "b-" + UUID.randomUUID()));
    assertThat(changed.statusCode()).isEqualTo(200);
    assertThat(
            steward
                .request()
                .header("If-None-Match", changed.header("ETag"))
                .get(path)
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void failuresOnOurSideSayNothing() {
    for (String kind : new String[] {"unexpected", "coded"}) {
      Response answer =
          steward
              .request()
              .header("X-Correlation-Id", "test-id-" + kind)
              .get(THINGS + "/trouble/" + kind);
      Problems.check(answer, 500, kind.equals("coded") ? "thing.secret-trouble" : "internal");
      assertThat(answer.asString()).doesNotContain("hunter2").contains("test-id-" + kind);
    }
    Problems.check(steward.get(THINGS + "/broken-promise"), 500, "internal");
  }

  @Test
  void retryAfterIsTold() {
    Response answer = steward.get(THINGS + "/trouble/busy");
    Problems.check(answer, 429, "thing.busy");
    assertThat(answer.header("Retry-After")).isEqualTo("5");
  }

  @Test
  void correlationIdIsKeptWhenSane() {
    Response kept =
        steward
            .request()
            .header("X-Correlation-Id", "order-4711-abc")
            .get(THINGS + "/trouble/none");
    assertThat(kept.header("X-Correlation-Id")).isEqualTo("order-4711-abc");
    assertThat(kept.jsonPath().getString("correlationId")).isEqualTo("order-4711-abc");
    Response replaced =
        steward
            .request()
            .header("X-Correlation-Id", "alice@example.org")
            .get(THINGS + "/trouble/none");
    assertThat(replaced.header("X-Correlation-Id"))
        .doesNotContain("alice")
        .hasSize(36)
        .isEqualTo(replaced.jsonPath().getString("correlationId"));
  }

  @Test
  void largeBodiesAreRefusedWhereSmallOnesAreExpected() {
    String twoMegabytes = "[\"" + "x".repeat(2_000_000) + "\"]";
    Problems.check(steward.post(THINGS + "/small", twoMegabytes), 413, "request.too-large");
    assertThat(steward.post(THINGS + "/bulk", twoMegabytes).statusCode()).isEqualTo(200);
    Problems.check(
        steward.post(THINGS + "/bulk", "[\"" + "x".repeat(10_500_000) + "\"]"),
        413,
        "request.too-large");
  }

  @Test
  void timesAreRfc3339AndIso8601() {
    Response times = steward.get(THINGS + "/trouble/times");
    assertThat(times.jsonPath().getString("instant")).isEqualTo("2024-02-29T10:00:00.500Z");
    assertThat(times.jsonPath().getString("duration")).isEqualTo("PT48H");
    assertThat(times.jsonPath().getString("date")).isEqualTo("2024-02-29");
  }

  @Test
  void nothingMayFollowTheBody() {
    Problems.check(
        steward.post(THINGS, "{\"name\":\"a\"} {\"name\":\"b\"}"), 400, "request.malformed");
  }

  @Test
  void nullsAreShown() {
    assertThat(steward.get(THINGS + "/trouble/nulls").asString()).isEqualTo("{\"nothing\":null}");
  }

  @Test
  void actorComesFromTheToken() {
    Response me = Api.as("sam", "data-steward", "auditor").get(THINGS + "/me");
    assertThat(me.jsonPath().getString("issuer")).isEqualTo(Tokens.ISSUER);
    assertThat(me.jsonPath().getString("subject")).isEqualTo("sam");
    assertThat(me.jsonPath().<String>getList("roles"))
        .containsExactlyInAnyOrder("data-steward", "auditor");
  }
}
