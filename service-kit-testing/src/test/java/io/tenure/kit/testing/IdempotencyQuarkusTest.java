package io.tenure.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.app.Gate;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class IdempotencyQuarkusTest {

  private static final String THINGS = "/api/v1/things";
  private final Api sam = Api.as("sam", "data-steward");

  @Inject Gate gate;

  @Test
  void keyIsRequiredAndPlain() {
    Problems.check(
        sam.request().contentType("application/json").body(body("no-key")).post(THINGS),
        400,
        "idempotency.key-required");
    Problems.check(
        sam.post(THINGS, "alice@example.org", body("no-key")), 400, "idempotency.key-required");
  }

  @Test
  void sameKeyAndBodyGetTheSameAnswer() throws SQLException {
    String key = key();
    Response first = sam.post(THINGS, key, "{\"name\":\"once\",\"day\":\"2024-02-29\"}");
    Response second = sam.post(THINGS, key, "{ \"day\" : \"2024-02-29\", \"name\" : \"once\" }");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotBlank();
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"v0\"");
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(first.header("Idempotency-Replayed")).isNull();
    assertThat(count("SELECT made FROM thing WHERE name = 'once'")).isEqualTo(1);
  }

  @Test
  void sameKeyAndOtherBodyIsRefused() {
    String key = key();
    sam.post(THINGS, key, body("first-" + key)).then().statusCode(201);
    Problems.check(sam.post(THINGS, key, body("second-" + key)), 422, "idempotency.key-reused");
  }

  @Test
  void keysBelongToCallerAndRoute() {
    String key = key();
    String mine = sam.post(THINGS, key, body("mine-" + key)).jsonPath().getString("id");
    Response other = Api.as("sue", "data-steward").post(THINGS, key, body("hers-" + key));
    assertThat(other.statusCode()).isEqualTo(201);
    assertThat(other.jsonPath().getString("id")).isNotEqualTo(mine);
    assertThat(sam.post("/api/v1/reactive-things", key, body("mine-" + key)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusalFreesTheKey() {
    String key = key();
    String name = "refused-" + key;
    String taken = sam.post(THINGS, body(name)).jsonPath().getString("id");
    Problems.check(sam.post(THINGS, key, body(name)), 409, "thing.name-taken");
    sam.put(THINGS + "/" + taken, "\"v0\"", body("renamed-" + key)).then().statusCode(200);
    assertThat(sam.post(THINGS, key, body(name)).statusCode()).isEqualTo(201);
  }

  @Test
  void oneOfManyAtOnceRuns() throws Exception {
    String key = key();
    String name = "race-" + key;
    gate.close(name);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<CompletableFuture<Response>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(
            CompletableFuture.supplyAsync(() -> sam.post(THINGS, key, body(name)), threads));
      }
      // Seven are turned away while the one stands at the gate.
      while (answers.stream().filter(CompletableFuture::isDone).count() < 7) {
        Thread.sleep(20);
      }
      gate.open(name);
      List<Response> all = answers.stream().map(CompletableFuture::join).toList();
      assertThat(all).extracting(Response::statusCode).containsOnlyOnce(201).containsOnly(201, 409);
      all.stream()
          .filter(answer -> answer.statusCode() == 409)
          .forEach(answer -> Problems.check(answer, 409, "idempotency.in-progress"));
      assertThat(all)
          .filteredOn(answer -> answer.statusCode() == 409)
          .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isEqualTo("1"));
    }
    assertThat(gate.entered(name)).isEqualTo(1);
    assertThat(count("SELECT made FROM thing WHERE name = '" + name + "'")).isEqualTo(1);
  }

  @Test
  void deadReservationIsTakenOverAndMakesTheSameObject() throws SQLException {
    String key = key();
    String name = "dead-" + key;
    String id = sam.post(THINGS, key, body(name)).jsonPath().getString("id");
    // As if the service had died after the effect and before the answer, a moment ago ...
    execute(
        "UPDATE idempotency SET answered_at = NULL, status = NULL, headers = NULL, body = NULL WHERE convert_from(body, 'UTF8') LIKE '%"
            + name
            + "%'");
    Problems.check(sam.post(THINGS, key, body(name)), 409, "idempotency.in-progress");
    // ... and more than a minute ago.
    execute(
        "UPDATE idempotency SET reserved_at = now() - interval '61 seconds' WHERE answered_at IS NULL");
    Problems.check(sam.post(THINGS, key, body("other-" + name)), 422, "idempotency.key-reused");
    Response again = sam.post(THINGS, key, body(name));
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.jsonPath().getString("id")).isEqualTo(id);
    assertThat(count("SELECT count(*) FROM thing WHERE name = '" + name + "'")).isEqualTo(1);
    assertThat(count("SELECT made FROM thing WHERE name = '" + name + "'"))
        .as("ran twice, made once")
        .isEqualTo(2);
  }

  @Test
  void worksOnTheEventLoopToo() {
    String key = key();
    Response first = sam.post("/api/v1/reactive-things", key, body("r"));
    Response second = sam.post("/api/v1/reactive-things", key, body("r"));
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    Problems.check(
        sam.post("/api/v1/reactive-things", key, body("other")), 422, "idempotency.key-reused");
    assertThat(UUID.fromString(first.jsonPath().getString("derived")).version()).isEqualTo(8);
  }

  @Test
  void longWorkIsSubmittedOnce() throws SQLException {
    String key = key();
    Map<String, Object> work = Map.of("n", 1, "pauseMillis", 0, "fail", key);
    Response first = sam.post(THINGS + "/counts", key, work);
    Response second = sam.post(THINGS + "/counts", key, work);
    assertThat(first.statusCode()).isEqualTo(202);
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(count("SELECT count(*) FROM operation WHERE payload->>'fail' = '" + key + "'"))
        .isEqualTo(1);
  }

  @Test
  void nothingPersonalIsKeptInTheKey() throws SQLException {
    assertThat(
            count(
                "SELECT count(*) FROM information_schema.columns WHERE table_name = 'idempotency' AND data_type = 'text'"))
        .isZero();
  }

  private static Map<String, Object> body(String name) {
    return Map.of("name", name);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static long count(String sql) throws SQLException {
    try (Connection connection = PostgresResource.current().connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).as(sql).isTrue();
      return rows.getLong(1);
    }
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = PostgresResource.current().connect();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
    }
  }
}
