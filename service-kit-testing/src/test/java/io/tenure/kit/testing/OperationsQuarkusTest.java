package io.tenure.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OperationsQuarkusTest {

  private static final String COUNTS = "/api/v1/things/counts";
  private final Api sam = Api.as("sam", "data-steward");

  @Test
  void longWorkRunsToItsResult() {
    Response accepted = sam.post(COUNTS, work(3, 0, null));
    assertThat(accepted.jsonPath().getString("kind")).isEqualTo("count");
    Response done = sam.awaitOperation(accepted);
    assertThat(done.jsonPath().getString("state")).isEqualTo("SUCCEEDED");
    assertThat(done.jsonPath().getList("result.seen")).containsExactly(1, 2, 3);
    assertThat(done.jsonPath().getInt("done")).isEqualTo(3);
    assertThat(done.jsonPath().getInt("total")).isEqualTo(3);
    assertThat(done.jsonPath().<Object>get("problem")).isNull();
    assertThat(done.jsonPath().getString("startedAt")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
    assertThat(done.asString()).contains("\"problem\":null");
  }

  @Test
  void failureIsToldAsProblem() {
    Response coded = sam.awaitOperation(sam.post(COUNTS, work(1, 0, "coded")));
    assertThat(coded.jsonPath().getString("state")).isEqualTo("FAILED");
    assertThat(coded.jsonPath().getString("problem.code")).isEqualTo("thing.name-taken");
    assertThat(coded.jsonPath().getList("problem.open")).containsExactly("name");
    Response unexpected = sam.awaitOperation(sam.post(COUNTS, work(1, 0, "unexpected")));
    assertThat(unexpected.jsonPath().getString("problem.code")).isEqualTo("internal");
    assertThat(unexpected.jsonPath().getString("problem.correlationId")).isNotBlank();
    assertThat(unexpected.asString()).doesNotContain("hunter2");
  }

  @Test
  void killedServicesWorkIsResumedFromItsCheckpoint() throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection connection = PostgresResource.current().connect();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                INSERT INTO operation (id, kind, state, payload, checkpoint, actor_issuer, actor_subject, attempt, lease_owner, leased_until, started_at)
                VALUES (?, 'count', 'RUNNING', '{"n":5,"pauseMillis":0}', '{"seen":[70,80,90]}', 'iss', 'sub', 1, gen_random_uuid(), now() - interval '1 second', now())
                """)) {
      insert.setObject(1, id);
      insert.executeUpdate();
    }
    Response done = sam.awaitOperation("/api/v1/operations/" + id);
    assertThat(done.jsonPath().getString("state")).isEqualTo("SUCCEEDED");
    assertThat(done.jsonPath().getList("result.seen")).containsExactly(70, 80, 90, 4, 5);
  }

  @Test
  void hopelessWorkIsGivenUpVisibly() throws SQLException {
    UUID id = UUID.randomUUID();
    try (Connection connection = PostgresResource.current().connect();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO operation (id, kind, payload, actor_issuer, actor_subject, attempt) VALUES (?, 'count', '{\"n\":1}', 'iss', 'sub', 5)")) {
      insert.setObject(1, id);
      insert.executeUpdate();
    }
    Response done = sam.awaitOperation("/api/v1/operations/" + id);
    assertThat(done.jsonPath().getString("state")).isEqualTo("FAILED");
    assertThat(done.jsonPath().getString("problem.code")).isEqualTo("operation.given-up");
  }

  @Test
  void runThatLostItsLeaseStopsAndAnotherGoesOn() throws Exception {
    Response accepted = sam.post(COUNTS, work(40, 50, null));
    String path = URI.create(accepted.header("Location")).getPath();
    String id = accepted.jsonPath().getString("id");
    awaitDone(path, 3);
    execute(
        "UPDATE operation SET lease_owner = gen_random_uuid(), leased_until = now() + interval '1 hour' WHERE id = '"
            + id
            + "'");
    Thread.sleep(400);
    int stoppedAt = sam.get(path).jsonPath().getInt("done");
    Thread.sleep(400);
    assertThat(sam.get(path).jsonPath().getInt("done"))
        .as("nobody works on it")
        .isEqualTo(stoppedAt);
    execute(
        "UPDATE operation SET leased_until = now() - interval '1 second' WHERE id = '" + id + "'");
    Response done = sam.awaitOperation(path);
    List<Integer> expected = new ArrayList<>();
    for (int i = 1; i <= 40; i++) {
      expected.add(i);
    }
    assertThat(done.jsonPath().<Integer>getList("result.seen")).isEqualTo(expected);
  }

  @Test
  void runningWorkIsStoppedOnRequestByItsSubmitterOnly() throws InterruptedException {
    Response accepted = sam.post(COUNTS, work(1000, 20, null));
    String path = URI.create(accepted.header("Location")).getPath();
    awaitDone(path, 1);
    Problems.check(
        Api.as("sue", "data-steward").post(path + "/cancel", null), 403, "auth.forbidden");
    assertThat(sam.post(path + "/cancel", null).statusCode()).isEqualTo(200);
    Response ended = sam.awaitOperation(path);
    assertThat(ended.jsonPath().getString("state")).isEqualTo("CANCELLED");
    assertThat(ended.jsonPath().getInt("done")).isLessThan(1000);
    assertThat(sam.post(path + "/cancel", null).statusCode()).as("asking twice").isEqualTo(200);
    Response done = sam.awaitOperation(sam.post(COUNTS, work(1, 0, null)));
    Problems.check(
        sam.post("/api/v1/operations/" + done.jsonPath().getString("id") + "/cancel", null),
        409,
        "operation.not-cancellable");
  }

  @Test
  void workSurvivesARestartOfTheDatabase() throws InterruptedException {
    Response accepted = sam.post(COUNTS, work(60, 30, null));
    String path = URI.create(accepted.header("Location")).getPath();
    awaitDone(path, 2);
    Databases.disconnectAll(PostgresResource.current());
    Thread.sleep(500);
    Response done = sam.awaitOperation(path);
    assertThat(done.jsonPath().getString("state")).as(done.asString()).isEqualTo("SUCCEEDED");
    assertThat(done.jsonPath().getList("result.seen")).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void listIsPagedNewestFirst() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      made.addFirst(
          sam.awaitOperation(sam.post(COUNTS, work(1, 0, null))).jsonPath().getString("id"));
    }
    List<String> seen = new ArrayList<>();
    String next = null;
    do {
      Response page =
          sam.get(
              "/api/v1/operations?kind=count&state=SUCCEEDED&limit=3"
                  + (next == null ? "" : "&cursor=" + next));
      assertThat(page.jsonPath().getList("items")).hasSizeBetween(1, 3);
      seen.addAll(page.jsonPath().getList("items.id"));
      next = page.jsonPath().getString("next");
    } while (next != null);
    assertThat(seen).doesNotHaveDuplicates().containsSubsequence(made);
    Problems.check(sam.get("/api/v1/operations?state=NONSENSE"), 400, "request.malformed");
    Problems.check(sam.get("/api/v1/operations/" + UUID.randomUUID()), 404, "not-found");
  }

  private void awaitDone(String path, int atLeast) throws InterruptedException {
    while (sam.get(path).jsonPath().getInt("done") < atLeast) {
      Thread.sleep(20);
    }
  }

  private static Map<String, Object> work(int n, int pauseMillis, String fail) {
    Map<String, Object> work = new HashMap<>();
    work.put("n", n);
    work.put("pauseMillis", pauseMillis);
    work.put("fail", fail);
    return work;
  }

  private static void execute(String sql) throws SQLException {
    try (Connection connection = PostgresResource.current().connect();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).as(sql).isEqualTo(1);
    }
  }
}
