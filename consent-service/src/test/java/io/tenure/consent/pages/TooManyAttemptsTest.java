package io.tenure.consent.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.tenure.kit.testing.PostgresResource;
import java.util.Map;
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

  private static Response attempt() {
    return given().accept("text/html").get("/preferences/link?token=made-up");
  }
}
