package io.tenure.kit.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OutageQuarkusTest {

  private static final String THINGS = "/api/v1/things";
  private final Api sam = Api.as("sam", "data-steward");

  @TestHTTPResource(value = "/health", management = true)
  URI health;

  @TestHTTPResource(value = "/metrics", management = true)
  URI metrics;

  @AfterEach
  void bringBack() {
    Databases.bringBack(PostgresResource.current());
    until(() -> sam.get(THINGS).statusCode() == 200);
  }

  @Test
  void callersAreToldToComeBackAndTheServiceStaysAlive() {
    Databases.takeDown(PostgresResource.current());
    for (Response answer :
        new Response[] {
          sam.get(THINGS),
          sam.post(THINGS, Map.of("name", "x")),
          sam.post("/api/v1/reactive-things", Map.of("name", "x"))
        }) {
      Problems.check(answer, 503, "database.unavailable");
      assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
    assertThat(given().get(health + "/live").statusCode())
        .as("restarting us would not help")
        .isEqualTo(200);
    assertThat(given().get(health + "/ready").statusCode()).isEqualTo(503);
    Databases.bringBack(PostgresResource.current());
    until(() -> sam.get(THINGS).statusCode() == 200);
    until(() -> given().get(health + "/ready").statusCode() == 200);
  }

  @Test
  void keyOfARequestThatMetTheOutageStaysGood() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Map.of("name", "outage-" + key);
    Databases.takeDown(PostgresResource.current());
    Problems.check(sam.post(THINGS, key, body), 503, "database.unavailable");
    Databases.bringBack(PostgresResource.current());
    until(() -> sam.get(THINGS).statusCode() == 200);
    assertThat(sam.post(THINGS, key, body).statusCode()).isEqualTo(201);
  }

  @Test
  void longWorkGoesOnAfterTheOutage() throws InterruptedException {
    Response accepted = sam.post(THINGS + "/counts", Map.of("n", 40, "pauseMillis", 50));
    String path = URI.create(accepted.header("Location")).getPath();
    until(() -> sam.get(path).jsonPath().getInt("done") >= 3);
    Databases.takeDown(PostgresResource.current());
    Thread.sleep(1_000);
    Databases.bringBack(PostgresResource.current());
    until(() -> sam.get(path).statusCode() == 200);
    Response done = sam.awaitOperation(path);
    assertThat(done.jsonPath().getString("state")).as(done.asString()).isEqualTo("SUCCEEDED");
    assertThat(done.jsonPath().<Integer>getList("result.seen"))
        .hasSize(40)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  @Test
  void probesAndMetricsAreOnTheManagementPortOnly() {
    assertThat(metrics.getPath()).isEqualTo("/q/metrics");
    assertThat(given().get(metrics).asString()).contains("http_server_requests", "jvm_memory_used");
    assertThat(given().get("/q/metrics").statusCode()).isEqualTo(404);
    assertThat(given().get("/q/health").statusCode()).isEqualTo(404);
  }

  private static void until(java.util.function.BooleanSupplier condition) {
    Instant giveUp = Instant.now().plus(Duration.ofSeconds(40));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(giveUp);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
