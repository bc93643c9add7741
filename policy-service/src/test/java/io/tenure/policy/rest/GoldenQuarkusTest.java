package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.AUDITOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.plan.PlanJson;
import io.tenure.policy.golden.DeadlineCase;
import io.tenure.policy.golden.Golden;
import io.tenure.policy.golden.GoldenCase;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The worked examples over HTTP. In a database of its own, since only the first policy may take
 * effect in the past.
 */
@QuarkusTest
@TestProfile(GoldenQuarkusTest.DatabaseOfItsOwn.class)
@WithTestResource(PostgresResource.class)
class GoldenQuarkusTest {

  /** Starts the service anew. */
  public static class DatabaseOfItsOwn implements QuarkusTestProfile {}

  private static boolean ready;

  @BeforeEach
  void policyOfTheWorkedExamples() {
    if (!ready) {
      Policies.inEffect(Golden.pack().content(), "2020-01-01T00:00:00Z");
      ready = true;
    }
  }

  @Test
  void theWorkedExamplesAreRightToTheDay() {
    for (GoldenCase golden : Golden.cases()) {
      JsonPath decision = decide(golden);
      Map<String, String> actual = new LinkedHashMap<>();
      golden.expect().keySet().forEach(key -> actual.put(key, value(decision, key, golden)));
      assertThat(actual).as(golden.id() + ": " + golden.story()).isEqualTo(golden.expect());
      assertThat(decision.getString("sentence")).isNotBlank();
    }
  }

  @Test
  void theDeadlinesOfTheWorkedExamplesAreRight() {
    for (DeadlineCase golden : Golden.deadlines()) {
      Map<String, Object> body = new HashMap<>();
      body.put("regime", golden.regime().name());
      body.put("receivedAt", golden.receivedAt().toString());
      body.put("events", Policies.tree(golden.requestEvents()));
      body.put("zone", golden.zone() == null ? null : golden.zone().getId());
      body.put("calendar", golden.calendar());
      Response answer = AUDITOR.post("/api/v1/request-deadlines", body);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      Map<String, String> actual = new LinkedHashMap<>();
      golden.expect().keySet().forEach(key -> actual.put(key, member(answer.jsonPath(), key)));
      assertThat(actual).as(golden.id() + ": " + golden.why()).isEqualTo(golden.expect());
    }
  }

  private static String member(JsonPath answer, String key) {
    return key.equals("reviews")
        ? String.join(",", answer.getList("reviews.reason", String.class))
        : answer.getString(key);
  }

  private static JsonPath decide(GoldenCase golden) {
    Map<String, Object> record =
        Map.of(
            "id",
            golden.id(),
            "profile",
            Policies.tree(golden.fullProfile()),
            "facts",
            Policies.tree(golden.facts()),
            "erasureRequest",
            golden.erasureRequest());
    Response answer =
        AUDITOR.post(
            "/api/v1/decisions",
            Map.of("asOf", golden.moment().toString(), "records", List.of(record)));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return JsonPath.from(PlanJson.canonical(answer.jsonPath().getMap("results[0].decisions[0]")));
  }

  private static String value(JsonPath decision, String key, GoldenCase golden) {
    return switch (key) {
      case "erasure" -> decision.getString("erasure.action");
      case "keptThrough" -> decision.getString("erasure.keptThrough");
      case "restrictedOn" -> day(decision.getString("erasure.restrictFrom"), golden.zone());
      case "restrictFromDay" -> day(decision.getString("restrictFrom"), golden.zone());
      default -> decision.getString(key);
    };
  }

  private static String day(String instant, ZoneId zone) {
    return Instant.parse(instant).atZone(zone).toLocalDate().toString();
  }
}
