package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.APPROVER;
import static io.tenure.policy.rest.Policies.AUDITOR;
import static io.tenure.policy.rest.Policies.AUTHOR;
import static io.tenure.policy.rest.Policies.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.kit.testing.Tokens;
import io.tenure.policy.usecase.feed.TellTime;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class AuditQuarkusTest {

  @Inject TellTime tellTime;

  @Test
  void theLifeOfAPolicyIsToldWithWhoWhenAndWhy() {
    String policy = Policies.fromPack();
    Response draft = AUTHOR.get(version(policy, 1));
    AUTHOR.put(
        version(policy, 1),
        draft.header("ETag"),
        Map.of("rules", draft.jsonPath().getList("rules"), "reason", "Second thoughts."));
    AUTHOR.post(version(policy, 1) + "/submit", Map.of("reason", "Ready."));
    String digest = AUTHOR.get(version(policy, 1)).jsonPath().getString("digest");
    APPROVER.post(
        version(policy, 1) + "/approve", Map.of("digest", digest, "reason", "Read and agreed."));
    APPROVER.post(version(policy, 1) + "/activate", Map.of("reason", "Board decision 7."));
    tellTime.tell();

    JsonPath told = AUDITOR.get("/api/v1/audit?object={id}", policy).jsonPath();
    assertThat(told.getList("items.act"))
        .startsWith(
            "POLICY_CREATED",
            "DRAFT_CHANGED",
            "VERSION_SUBMITTED",
            "VERSION_APPROVED",
            "VERSION_ACTIVATED",
            "VERSION_TOOK_EFFECT");
    assertThat(told.getList("items.actor.subject"))
        .startsWith("alice", "alice", "alice", "bob", "bob", "policy-service");
    assertThat(told.getList("items.actor.issuer"))
        .startsWith(
            Tokens.ISSUER,
            Tokens.ISSUER,
            Tokens.ISSUER,
            Tokens.ISSUER,
            Tokens.ISSUER,
            "urn:tenure");
    assertThat(told.getList("items.actor.client"))
        .startsWith(
            Tokens.CLIENT, Tokens.CLIENT, Tokens.CLIENT, Tokens.CLIENT, Tokens.CLIENT, null);
    assertThat(told.getList("items.reason"))
        .startsWith(
            null,
            "Second thoughts.",
            "Ready.",
            "Read and agreed.",
            "Board decision 7.",
            "Board decision 7.");
    assertThat(told.getList("items.digestBefore").subList(2, 6)).containsOnly(digest);
    assertThat(told.getList("items.digestAfter").subList(1, 6)).containsOnly(digest);
    assertThat(told.getString("items[0].digestBefore")).isNull();
    assertThat(told.getString("items[0].digestAfter"))
        .isEqualTo(told.getString("items[1].digestBefore"))
        .isNotEqualTo(digest);
    assertThat(told.getList("items.object.version")).containsOnly(1);
    assertThat(told.getString("items[4].at"))
        .isEqualTo(AUDITOR.get(version(policy, 1)).jsonPath().getString("steps[4].at"));
    assertThat(AUDITOR.get(version(policy, 1)).jsonPath().getList("steps.reason"))
        .containsExactly(
            null, "Second thoughts.", "Ready.", "Read and agreed.", "Board decision 7.");
  }

  @Test
  void whatIsRefusedOrRepeatedLeavesNoEntry() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Map.of("name", Policies.name(), "pack", "nl");
    String policy = AUTHOR.post("/api/v1/policies", key, body).jsonPath().getString("id");
    AUTHOR.post("/api/v1/policies", key, body);
    AUTHOR.post("/api/v1/policies", body);
    AUTHOR.put(version(policy, 1), "\"v9\"", Map.of("rules", List.of()));
    APPROVER.post(version(policy, 1) + "/activate", Map.of());

    assertThat(AUDITOR.get("/api/v1/audit?object={id}", policy).jsonPath().getList("items.act"))
        .containsExactly("POLICY_CREATED");
  }

  /** As after a crash between the act and the keeping of its answer: the ids are the same. */
  @Test
  void anActThatIsDoneAgainAfterACrashHasOneEntry() throws SQLException {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Map.of("name", Policies.name(), "pack", "nl");
    String policy = AUTHOR.post("/api/v1/policies", key, body).jsonPath().getString("id");
    tryExecute("DELETE FROM idempotency");
    Response again = AUTHOR.post("/api/v1/policies", key, body);
    assertThat(again.statusCode()).isEqualTo(201);
    assertThat(again.jsonPath().getString("id")).isEqualTo(policy);

    assertThat(AUDITOR.get("/api/v1/audit?object={id}", policy).jsonPath().getList("items.act"))
        .containsExactly("POLICY_CREATED");
  }

  @Test
  void itIsReadByPagesAndByFilter() {
    String policy = Policies.fromPack();
    Policies.approved(policy, 1);
    AUTHOR.post("/api/v1/policies/" + policy + "/versions", Map.of("from", 1));
    List<Integer> all = numbers(AUDITOR.get("/api/v1/audit?object={id}", policy));
    assertThat(all).hasSize(4).isSorted();

    List<Integer> paged = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page = AUDITOR.get("/api/v1/audit?object={id}&limit=3&cursor={c}", policy, cursor);
      paged.addAll(numbers(page));
      cursor = page.jsonPath().getString("next");
    }
    assertThat(paged).isEqualTo(all);
    assertThat(numbers(AUDITOR.get("/api/v1/audit?object={id}&actor=bob", policy)))
        .containsExactly(all.get(2));
    assertThat(numbers(AUDITOR.get("/api/v1/audit?object={id}&version=2", policy)))
        .containsExactly(all.get(3));
    assertThat(numbers(AUDITOR.get("/api/v1/audit?object={id}&act=VERSION_SUBMITTED", policy)))
        .containsExactly(all.get(1));
    assertThat(numbers(AUDITOR.get("/api/v1/audit?object={id}&issuer=https://else", policy)))
        .isEmpty();
    String third =
        AUDITOR.get("/api/v1/audit?object={id}", policy).jsonPath().getString("items[2].at");
    assertThat(numbers(AUDITOR.get("/api/v1/audit?object={id}&from={t}", policy, third)))
        .isEqualTo(all.subList(2, 4));
    assertThat(numbers(AUDITOR.get("/api/v1/audit?object={id}&to={t}", policy, third)))
        .isEqualTo(all.subList(0, 2));
  }

  @Test
  void theExportHoldsEveryNumber() {
    Policies.fromPack();
    List<Integer> numbers =
        Policies.audited("").stream().map(line -> JsonPath.from(line).getInt("seq")).toList();
    assertThat(numbers).isNotEmpty();
    for (int i = 0; i < numbers.size(); i++) {
      assertThat(numbers.get(i)).isEqualTo(i + 1);
    }
  }

  @Test
  void badQuestionsAreRefused() {
    Problems.check(AUTHOR.get("/api/v1/audit"), 403, "auth.forbidden");
    Problems.check(
        AUDITOR.get("/api/v1/audit?cursor={c}", Cursor.of("policy-changes", 1).encode()),
        400,
        "cursor.invalid");
    Problems.check(
        AUDITOR.get("/api/v1/audit?cursor={c}", Cursor.of("audit", "one").encode()),
        400,
        "cursor.invalid");
    Problems.check(
        AUDITOR.get("/api/v1/audit?from=0001-01-01T00:00:00Z"), 400, "request.date-out-of-range");
    assertThat(AUDITOR.get("/api/v1/audit?act=NO_SUCH_ACT").statusCode()).isIn(400, 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_entry SET reason = 'x'",
        "DELETE FROM audit_entry",
        "TRUNCATE audit_entry",
        "UPDATE policy_change SET at = now()",
        "DELETE FROM policy_change",
        "TRUNCATE policy_change",
        "TRUNCATE policy_step",
        "TRUNCATE journal"
      })
  void theDatabaseLetsNobodyForgetOrRewrite(String sql) {
    Policies.approved(Policies.fromPack(), 1);
    assertThatThrownBy(() -> tryExecute(sql)).hasMessageContaining("only ever added");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE journal SET last_seq = 0",
        "UPDATE journal SET last_seq = last_seq + 2",
        "DELETE FROM journal"
      })
  void noNumberIsGivenTwiceOrLeftOut(String sql) {
    assertThatThrownBy(() -> tryExecute(sql)).hasMessageContaining("only ever grow");
  }

  private static List<Integer> numbers(Response page) {
    assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
    return page.jsonPath().getList("items.seq");
  }

  private static void tryExecute(String sql) throws SQLException {
    try (Connection connection = PostgresResource.current().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
