package io.tenure.consent.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.tenure.consent.rest.Consents;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whoever tries links one after the other is stopped, and told for how long. */
@QuarkusTest
@TestProfile(TooManyAttemptsTest.Few.class)
@WithTestResource(PostgresResource.class)
class TooManyAttemptsTest {
  /** Three attempts a minute. */
  public static class Few implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("tenure.pages.attempts-per-minute", "3");
    }
  }

  @Test
  void theFourthAttemptWaits() {
    for (int i = 0; i < 3; i++) {
      assertThat(attempt().statusCode()).isEqualTo(404);
    }

    Response fourth = attempt();

    assertThat(fourth.statusCode()).isEqualTo(429);
    assertThat(fourth.header("Retry-After")).isEqualTo("60");
    assertThat(fourth.asString()).contains("Too many attempts");
  }

  /** Looking at the page of a double opt-in and pressing its button are counted together. */
  @Test
  void linksOfADoubleOptInAreCountedToo() {
    assertThat(optIn().get().statusCode()).isEqualTo(404);
    assertThat(optIn().post().statusCode()).isEqualTo(404);
    assertThat(optIn().get().statusCode()).isEqualTo(404);

    for (Response stopped : List.of(optIn().get(), optIn().post())) {
      assertThat(stopped.statusCode()).isEqualTo(429);
      assertThat(stopped.header("Retry-After")).isEqualTo("60");
      assertThat(stopped.contentType()).startsWith("text/html");
      assertThat(stopped.asString())
          .contains("<html lang=\"it\">", "Troppi tentativi")
          .doesNotContain("<form");
    }
  }

  /** A server that confirms for many people is not stopped; one that guesses is. */
  @Test
  void onlyTokensThatAreNoneAreCountedWhereProgramsConfirm() {
    String purpose = Consents.purpose();
    List<String> tokens = IntStream.range(0, 5).mapToObj(i -> token(purpose)).toList();
    for (int i = 0; i < 3; i++) {
      Problems.check(confirm("made-up"), 404, "opt-in.link-invalid");
    }

    Response stopped = confirm("made-up");

    Problems.check(stopped, 429, "preferences.too-many");
    assertThat(stopped.header("Retry-After")).isEqualTo("60");
    tokens.forEach(token -> assertThat(confirm(token).statusCode()).isEqualTo(200));
  }

  private static RequestSpecification optIn() {
    return given().header("Accept-Language", "it").basePath("/opt-in/made-up");
  }

  private static String token(String purpose) {
    Map<String, Object> body =
        Map.of(
            "subject",
            Consents.subject(),
            "purposes",
            List.of(purpose),
            "source",
            "web-shop",
            "sourceId",
            "form-" + UUID.randomUUID());
    Response asked =
        Consents.SERVICE
            .request()
            .contentType("application/json")
            .body(body)
            .post("/api/v1/opt-ins");
    assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(201);
    return asked.<String>path("confirmationUrl").replaceAll(".*/", "");
  }

  private static Response confirm(String token) {
    return given()
        .contentType("application/json")
        .body(Map.of("token", token))
        .post("/api/v1/opt-in-confirmations");
  }

  private static Response attempt() {
    return given().accept("text/html").get("/preferences/link?token=made-up");
  }
}
