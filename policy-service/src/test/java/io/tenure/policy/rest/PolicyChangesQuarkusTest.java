package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.APPROVER;
import static io.tenure.policy.rest.Policies.AUDITOR;
import static io.tenure.policy.rest.Policies.AUTHOR;
import static io.tenure.policy.rest.Policies.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.policy.usecase.feed.TellTime;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PolicyChangesQuarkusTest {
  private static final Api OTHER_SERVICE = Api.as("service-account-disposal", Roles.SERVICE);
  private static final int WRITERS = 6;

  @Inject TellTime tellTime;

  @Test
  void theLifeOfAVersionIsToldInOrder() {
    tellTime.tell();
    Reader reader = Reader.atEnd();
    String policy = Policies.fromPack();
    String digest = Policies.approved(policy, 1);
    Response active = APPROVER.post(version(policy, 1) + "/activate", Map.of());
    String from = active.jsonPath().getString("effectiveFrom");
    tellTime.tell();

    List<Map<String, Object>> told = reader.of(policy);
    assertThat(told)
        .extracting(c -> c.get("change"))
        .containsExactly("SUBMITTED", "APPROVED", "SCHEDULED", "ACTIVATED");
    assertThat(told).extracting(c -> c.get("digest")).containsOnly(digest);
    assertThat(told)
        .extracting(c -> c.get("versionId"))
        .containsOnly(active.jsonPath().getString("id"));
    assertThat(told)
        .extracting(c -> c.get("effectiveFrom"))
        .containsExactly(null, null, from, from);
    assertThat(told.getLast()).containsEntry("at", from);
  }

  @Test
  void whatTakesItsPlaceIsToldToo() {
    String policy = Policies.fromPack();
    Policies.approved(policy, 1);
    APPROVER.post(version(policy, 1) + "/activate", Map.of());
    tellTime.tell();
    Reader reader = Reader.atEnd();
    AUTHOR.post("/api/v1/policies/" + policy + "/versions", Map.of("from", 1));
    Policies.approved(policy, 2);
    String from =
        APPROVER
            .post(version(policy, 2) + "/activate", Map.of("reason", "Better so."))
            .jsonPath()
            .getString("effectiveFrom");
    tellTime.tell();
    tellTime.tell();

    List<Map<String, Object>> told = reader.of(policy);
    assertThat(told)
        .extracting(c -> c.get("version") + " " + c.get("change"))
        .containsExactly("2 SUBMITTED", "2 APPROVED", "2 SCHEDULED", "1 SUPERSEDED", "2 ACTIVATED");
    assertThat(told.get(3)).containsEntry("at", from);
    Response former = AUDITOR.get(version(policy, 1));
    assertThat(former.jsonPath().getString("state")).isEqualTo("SUPERSEDED");
    assertThat(former.jsonPath().getString("supersededBy.policyId")).isEqualTo(policy);
    assertThat(former.jsonPath().getInt("supersededBy.version")).isEqualTo(2);
    assertThat(former.jsonPath().getString("supersededBy.at")).isEqualTo(from);
    assertThat(former.jsonPath().getString("supersededBy.subject")).isEqualTo("bob");
    assertThat(former.jsonPath().getString("supersededBy.reason")).isEqualTo("Better so.");
    assertThat(
            AUDITOR
                .get("/api/v1/audit?object={id}&act=VERSION_SUPERSEDED", policy)
                .jsonPath()
                .getList("items.reason"))
        .containsExactly("Better so.");
  }

  @Test
  void aScheduledVersionThatIsWithdrawnIsNeverToldToBeInEffect() {
    String policy = Policies.fromPack();
    Policies.approved(policy, 1);
    Reader reader = Reader.atEnd();
    String later = Instant.now().plusSeconds(36_000).toString();
    APPROVER.post(version(policy, 1) + "/activate", Map.of("effectiveFrom", later));
    tellTime.tell();
    AUTHOR.post(version(policy, 1) + "/withdraw", Map.of("reason", "Not now."));
    tellTime.tell();

    assertThat(reader.of(policy))
        .extracting(c -> c.get("change"))
        .containsExactly("SCHEDULED", "WITHDRAWN");
    assertThat(AUDITOR.get(version(policy, 1)).jsonPath().getMap("supersededBy")).isNull();
  }

  @Test
  void pollingAgainCostsNothingUntilThereIsMore() {
    tellTime.tell();
    Reader reader = Reader.atEnd();
    Response end = get(reader.cursor, 10, null);
    assertThat(end.jsonPath().getList("items")).isEmpty();
    assertThat(end.jsonPath().getString("next")).isEqualTo(reader.cursor);
    String tag = end.header("ETag");
    Response same = get(reader.cursor, 10, tag);
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.asString()).isEmpty();
    AUTHOR.post(version(Policies.fromPack(), 1) + "/submit", null);
    Response more = get(reader.cursor, 10, tag);
    assertThat(more.statusCode()).isEqualTo(200);
    assertThat(more.jsonPath().getList("items")).isNotEmpty();
    assertThat(get(reader.cursor, 10, more.header("ETag")).statusCode()).isEqualTo(304);
  }

  @Test
  void readersMissNothingWhileManyWrite() throws Exception {
    long seed = System.nanoTime();
    Reader reader = Reader.atEnd();
    List<Map<String, Object>> seen = new ArrayList<>();
    Map<String, String> expected = new HashMap<>();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Map<String, String>>> work = new ArrayList<>();
      for (int w = 0; w < WRITERS; w++) {
        Random random = new Random(seed + w);
        work.add(writers.submit(() -> write(random)));
      }
      while (work.stream().anyMatch(done -> !done.isDone())) {
        seen.addAll(reader.read(3));
        tellTime.tell();
      }
      for (Future<Map<String, String>> done : work) {
        expected.putAll(done.get());
      }
    }
    tellTime.tell();
    seen.addAll(reader.readAll());

    // Every number once, in order, without gap: what was written later was never numbered earlier.
    List<Integer> numbers = seen.stream().map(c -> (Integer) c.get("seq")).toList();
    for (int i = 1; i < numbers.size(); i++) {
      assertThat(numbers.get(i)).as("seed %d", seed).isEqualTo(numbers.get(i - 1) + 1);
    }
    // And each policy has its whole story.
    Map<String, String> stories = new HashMap<>();
    seen.stream()
        .filter(c -> !c.get("change").equals("SUPERSEDED"))
        .forEach(
            c -> stories.merge((String) c.get("policyId"), c.get("change") + ",", String::concat));
    expected.forEach(
        (policy, story) -> assertThat(stories.get(policy)).as("seed %d", seed).isEqualTo(story));
    assertThat((long) Policies.audited("").size())
        .as("audit entries, none of them lost")
        .isEqualTo(lastNumber("audit"));
  }

  /**
   * What makes the order of numbers the order of commits: nobody draws past an open transaction.
   */
  @Test
  void noNumberIsDrawnWhileALowerOneIsNotCommitted() throws SQLException {
    try (Connection one = PostgresResource.current().connect();
        Connection two = PostgresResource.current().connect()) {
      one.setAutoCommit(false);
      long drawn = append(one);
      try (Statement statement = two.createStatement()) {
        statement.execute("SET lock_timeout = '300ms'");
      }
      assertThatThrownBy(() -> append(two)).hasMessageContaining("lock timeout");
      one.rollback();
      two.setAutoCommit(false);
      assertThat(append(two)).as("a number is not lost with its transaction").isEqualTo(drawn);
      two.rollback();
    }
  }

  @Test
  void foreignCursorsAreRefused() {
    Problems.check(get("nonsense", 10, null), 400, "cursor.invalid");
    Problems.check(get(Cursor.of("audit", 1).encode(), 10, null), 400, "cursor.invalid");
    Problems.check(get(Cursor.of("policy-changes", -5).encode(), 10, null), 400, "cursor.invalid");
    Problems.check(
        get(Cursor.of("policy-changes", 999_999_999_999L).encode(), 10, null),
        409,
        "policy.cursor-ahead");
    Problems.check(get("", 5001, null), 400, "request.invalid");
    Problems.check(
        Api.as("dora", Roles.DATA_STEWARD).get("/api/v1/policy-changes"), 403, "auth.forbidden");
  }

  /** Some policies, each taken some steps; answers what the feed has to say of each. */
  private static Map<String, String> write(Random random) {
    Map<String, String> stories = new HashMap<>();
    for (int i = 0; i < 5; i++) {
      String policy = created();
      String story = "";
      switch (random.nextInt(4)) {
        case 0 -> {
          ok(AUTHOR.post(version(policy, 1) + "/submit", null));
          story = "SUBMITTED,";
        }
        case 1 -> {
          ok(AUTHOR.post(version(policy, 1) + "/withdraw", Map.of("reason", "No.")));
          story = "WITHDRAWN,";
        }
        case 2 -> {
          Policies.approved(policy, 1);
          ok(AUTHOR.post(version(policy, 1) + "/withdraw", Map.of("reason", "No.")));
          story = "SUBMITTED,APPROVED,WITHDRAWN,";
        }
        default -> {
          Policies.approved(policy, 1);
          ok(APPROVER.post(version(policy, 1) + "/activate", Map.of()));
          story = "SUBMITTED,APPROVED,SCHEDULED,ACTIVATED,";
        }
      }
      stories.put(policy, story);
    }
    return stories;
  }

  private static String created() {
    Response made = AUTHOR.post("/api/v1/policies", Map.of("name", Policies.name(), "pack", "nl"));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.jsonPath().getString("id");
  }

  private static void ok(Response answer) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
  }

  private static long append(Connection connection) throws SQLException {
    return number(
        connection,
        "SELECT policy_change_append('{\"kind\":\"WITHDRAWN\",\"policy_id\":\"%1$s\",\"version_id\":\"%1$s\",\"number\":1,\"at\":\"2026-01-01T00:00:00Z\"}')"
            .formatted(UUID.randomUUID()));
  }

  private static long lastNumber(String journal) throws SQLException {
    try (Connection connection = PostgresResource.current().connect()) {
      return number(connection, "SELECT last_seq FROM journal WHERE name = '" + journal + "'");
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static Response get(String cursor, int limit, String tag) {
    RequestSpecification request =
        OTHER_SERVICE.request().queryParam("cursor", cursor).queryParam("limit", limit);
    return (tag == null ? request : request.header("If-None-Match", tag))
        .get("/api/v1/policy-changes");
  }

  /** Somebody who follows the feed. */
  private static final class Reader {
    private String cursor = "";

    static Reader atEnd() {
      Reader reader = new Reader();
      reader.readAll();
      return reader;
    }

    List<Map<String, Object>> read(int limit) {
      Response answer = get(cursor, limit, null);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      cursor = answer.path("next");
      assertThat(cursor).isNotNull();
      return answer.path("items");
    }

    List<Map<String, Object>> readAll() {
      List<Map<String, Object>> all = new ArrayList<>();
      List<Map<String, Object>> some;
      do {
        some = read(1000);
        all.addAll(some);
      } while (!some.isEmpty());
      return all;
    }

    List<Map<String, Object>> of(String policy) {
      return readAll().stream().filter(c -> policy.equals(c.get("policyId"))).toList();
    }
  }
}
