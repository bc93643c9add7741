package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.APPROVER;
import static io.tenure.policy.rest.Policies.AUDITOR;
import static io.tenure.policy.rest.Policies.AUTHOR;
import static io.tenure.policy.rest.Policies.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Locks through the front door. A lock binds whatever comes after it, so each test ends by letting
 * a version without locks take effect, which only the database itself can bring about.
 */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PolicyLocksQuarkusTest {

  @AfterEach
  void forgetLocks() throws SQLException {
    try (Connection connection = PostgresResource.current().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("ALTER TABLE policy_version DISABLE TRIGGER policy_version_immutable");
      statement.execute(
          "UPDATE policy_version SET content = replace(content, '\"locked\":true', '\"locked\":false')");
      statement.execute("ALTER TABLE policy_version ENABLE TRIGGER policy_version_immutable");
    }
  }

  @Test
  void aLockBindsAtSubmissionAndApproval() {
    String early = policy(rules("P9Y", false));
    Policies.approved(policy("P9Y", false), 1);
    Response waiting = AUTHOR.post(version(early, 1) + "/submit", null);
    assertThat(waiting.statusCode()).isEqualTo(200);
    String policy = inEffect("P3Y", true);

    Response refused =
        APPROVER.post(
            version(early, 1) + "/approve",
            Map.of("digest", waiting.jsonPath().getString("digest")));
    Problems.check(refused, 409, "policy.rule-locked");
    assertThat(refused.jsonPath().getList("findings.code")).contains("LOCKED_RULE_LOOSENED");

    Response draft = next(policy, 1);
    Response changed = change(policy, 2, draft, rules("P4Y", true));
    assertThat(changed.jsonPath().getList("findings.code")).contains("LOCKED_RULE_LOOSENED");
    Response submitted = AUTHOR.post(version(policy, 2) + "/submit", null);
    Problems.check(submitted, 409, "policy.rule-locked");
    assertThat(submitted.jsonPath().getList("findings.place")).containsExactly("rules[0].end");
    assertThat(submitted.jsonPath().getString("findings[0].message"))
        .contains("version 1, which is in effect");
    assertThat(AUTHOR.get(version(policy, 2)).jsonPath().getString("state")).isEqualTo("DRAFT");
    assertThat(AUDITOR.get(version(policy, 1) + "/diff/2").statusCode())
        .as("what a lock refuses can still be compared")
        .isEqualTo(200);

    Response unlocked = change(policy, 2, changed, rules("P2Y", false));
    assertThat(unlocked.jsonPath().getList("findings.code")).contains("LOCK_REMOVED");
    Problems.check(AUTHOR.post(version(policy, 2) + "/submit", null), 409, "policy.rule-locked");
    change(policy, 2, unlocked, rules("P2Y", true));
    Policies.approved(policy, 2);
    Response active = APPROVER.post(version(policy, 2) + "/activate", Map.of());
    assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
    assertThat(AUTHOR.post(version(policy("P3Y", true), 1) + "/submit", null).statusCode())
        .as("another policy would take the place of the one in effect")
        .isEqualTo(409);
  }

  @Test
  void noRollbackGoesRoundALock() {
    String policy = inEffect("P3Y", false);
    Response draft = next(policy, 1);
    change(policy, 2, draft, rules("P2Y", true));
    Policies.approved(policy, 2);
    assertThat(APPROVER.post(version(policy, 2) + "/activate", Map.of()).statusCode())
        .isEqualTo(200);
    Response refused =
        AUTHOR.post(version(policy, 1) + "/rollback", Map.of("reason", "It was better."));
    Problems.check(refused, 409, "policy.rule-locked");
    assertThat(AUDITOR.get("/api/v1/policies/" + policy).jsonPath().getList("versions")).hasSize(2);
  }

  @Test
  void aLockBindsWhateverIsActivatedAfterIt() {
    String loose = policy("P9Y", false);
    Policies.approved(loose, 1);
    String tight = policy("P3Y", true);
    Policies.approved(tight, 1);
    Instant later = Instant.now().plus(Duration.ofHours(3));
    String soon = later.minus(Duration.ofHours(1)).toString();
    Response scheduled =
        APPROVER.post(version(loose, 1) + "/activate", Map.of("effectiveFrom", later.toString()));
    assertThat(scheduled.statusCode()).as(scheduled.asString()).isEqualTo(200);

    Response before = APPROVER.post(version(tight, 1) + "/activate", Map.of("effectiveFrom", soon));
    Problems.check(before, 409, "policy.rule-locked");
    assertThat(before.jsonPath().getString("findings[0].message")).contains("version 1");

    APPROVER.post(version(loose, 1) + "/withdraw", Map.of("reason", "Clean up."));
    String again = policy("P9Y", false);
    Policies.approved(again, 1);
    assertThat(
            APPROVER
                .post(version(tight, 1) + "/activate", Map.of("effectiveFrom", soon))
                .statusCode())
        .isEqualTo(200);
    Problems.check(
        APPROVER.post(
            version(again, 1) + "/activate",
            Map.of("effectiveFrom", later.plusSeconds(60).toString())),
        409,
        "policy.rule-locked");
    Response submitted = AUTHOR.post(version(policy("P9Y", false), 1) + "/submit", null);
    Problems.check(submitted, 409, "policy.rule-locked");
    assertThat(submitted.jsonPath().getString("findings[0].message"))
        .contains("version 1, which is scheduled");
    APPROVER.post(version(tight, 1) + "/withdraw", Map.of("reason", "Locked by mistake."));
    assertThat(AUTHOR.post(version(policy("P9Y", false), 1) + "/submit", null).statusCode())
        .as("what was withdrawn binds nobody")
        .isEqualTo(200);
  }

  @Test
  void aVersionIsCheckedAnewAgainstTheLocks() {
    String policy = policy("P9Y", false);
    Response alone = AUDITOR.get(version(policy, 1) + "/check");
    assertThat(alone.statusCode()).as(alone.asString()).isEqualTo(200);
    assertThat(codes(alone)).isEmpty();
    inEffect("P3Y", true);
    Response checked = AUDITOR.get(version(policy, 1) + "/check");
    assertThat(checked.statusCode()).as(checked.asString()).isEqualTo(200);
    assertThat(codes(checked)).contains("LOCKED_RULE_LOOSENED", "LOCK_REMOVED");
    assertThat(checked.jsonPath().getMap("map")).isNull();
  }

  private static List<String> codes(Response response) {
    return response.jsonPath().getList("findings.code");
  }

  private static String inEffect(String period, boolean locked) {
    String policy = policy(period, locked);
    Policies.approved(policy, 1);
    Response active = APPROVER.post(version(policy, 1) + "/activate", Map.of());
    assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
    return policy;
  }

  private static String policy(String period, boolean locked) {
    return policy(rules(period, locked));
  }

  private static String policy(List<Map<String, Object>> rules) {
    Response made =
        AUTHOR.post("/api/v1/policies", Map.of("name", Policies.name(), "rules", rules));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.jsonPath().getString("id");
  }

  private static Response next(String policy, int from) {
    return AUTHOR.post("/api/v1/policies/" + policy + "/versions", Map.of("from", from));
  }

  private static Response change(
      String policy, int number, Response seen, List<Map<String, Object>> rules) {
    Response changed =
        AUTHOR.put(version(policy, number), seen.header("ETag"), Map.of("rules", rules));
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    return changed;
  }

  private static List<Map<String, Object>> rules(String period, boolean locked) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("id", "leads");
    rule.put("title", "Leads");
    rule.put("kind", "MAXIMUM");
    rule.put("basis", "BUSINESS");
    rule.put("zone", "Europe/Berlin");
    rule.put("disposition", "ERASE");
    rule.put("justification", "They are of no use.");
    rule.put("scope", Map.of("datasetKinds", List.of("LEAD")));
    rule.put("end", Map.of("op", "PERIOD_AFTER", "trigger", "last_activity", "period", period));
    rule.put("locked", locked);
    return List.of(rule);
  }
}
