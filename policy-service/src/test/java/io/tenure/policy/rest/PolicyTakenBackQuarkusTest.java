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
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.policy.golden.Golden;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Versions that are withdrawn, and versions that come back. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PolicyTakenBackQuarkusTest {

  @Test
  void aScheduledVersionThatIsWithdrawnNeverTakesEffect() {
    String policy = inEffect();
    next(policy, 1);
    Policies.approved(policy, 2);
    Instant moment = Instant.now().plus(Duration.ofHours(20)).truncatedTo(ChronoUnit.MILLIS);
    Instant later = moment.plusSeconds(60);
    Response scheduled = activate(policy, 2, Map.of("effectiveFrom", moment.toString()));
    assertThat(scheduled.jsonPath().getString("state")).isEqualTo("SCHEDULED");
    assertThat(versionAt(later)).isEqualTo(2);

    Response withdrawn =
        APPROVER.post(version(policy, 2) + "/withdraw", Map.of("reason", "The board waits."));

    assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
    assertThat(withdrawn.jsonPath().getString("state")).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.jsonPath().getString("effectiveFrom")).isNull();
    assertThat(withdrawn.jsonPath().getString("steps[-1].action")).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.jsonPath().getString("steps[-1].subject")).isEqualTo("bob");
    assertThat(withdrawn.jsonPath().getString("steps[-1].reason")).isEqualTo("The board waits.");
    assertThat(versionAt(later)).isEqualTo(1);
    Problems.check(
        APPROVER.post(version(policy, 2) + "/withdraw", Map.of("reason", "Again.")),
        409,
        "policy.version-withdrawn");
    Problems.check(
        APPROVER.post(version(policy, 2) + "/activate", Map.of()),
        409,
        "policy.version-not-approved");
    next(policy, 2);
    Policies.approved(policy, 3);
    assertThat(
            activate(policy, 3, Map.of("effectiveFrom", moment.toString()))
                .jsonPath()
                .getString("state"))
        .as("the moment is free again")
        .isEqualTo("SCHEDULED");
    APPROVER.post(version(policy, 3) + "/withdraw", Map.of("reason", "Clean up."));
  }

  @Test
  void whatIsInEffectCannotBeWithdrawnAndADraftCan() {
    String policy = inEffect();
    Problems.check(
        AUTHOR.post(version(policy, 1) + "/withdraw", Map.of("reason", "Oops.")),
        409,
        "policy.version-in-effect");
    next(policy, 1);
    Problems.check(
        AUTHOR.post(version(policy, 2) + "/withdraw", Map.of("reason", " ")),
        400,
        "request.invalid");
    Problems.check(
        AUDITOR.post(version(policy, 2) + "/withdraw", Map.of("reason", "I may not.")),
        403,
        "auth.forbidden");
    Response withdrawn =
        AUTHOR.post(version(policy, 2) + "/withdraw", Map.of("reason", "Not needed."));
    assertThat(withdrawn.jsonPath().getString("state")).isEqualTo("WITHDRAWN");
    Problems.check(
        AUTHOR.post(version(policy, 2) + "/submit", null), 409, "policy.version-not-draft");
    Problems.check(
        AUTHOR.put(version(policy, 2), withdrawn.header("ETag"), Map.of("rules", List.of())),
        409,
        "policy.version-not-draft");
    Problems.check(
        AUTHOR.post(version(policy, 9) + "/withdraw", Map.of("reason", "None.")),
        404,
        "policy.version-not-found");
  }

  @Test
  void aFormerVersionComesBackAsANewOneWithFourEyes() {
    String policy = inEffect();
    Response draft = next(policy, 1);
    List<Map<String, Object>> rules = draft.jsonPath().getList("rules");
    List<Object> controllers = draft.jsonPath().getList("controllers");
    rules.removeIf(rule -> rule.get("id").equals("de-letter"));
    Response changed =
        AUTHOR.put(
            version(policy, 2),
            draft.header("ETag"),
            Map.of("rules", rules, "controllers", controllers, "reason", "No letters here."));
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    Policies.approved(policy, 2);
    Problems.check(
        AUTHOR.post(version(policy, 2) + "/rollback", Map.of("reason", "Too early.")),
        409,
        "policy.version-never-in-effect");
    activate(policy, 2, Map.of("reason", "As agreed."));

    Response back =
        AUTHOR.post(version(policy, 1) + "/rollback", Map.of("reason", "Letters after all."));

    assertThat(back.statusCode()).as(back.asString()).isEqualTo(201);
    assertThat(back.header("Location")).endsWith(version(policy, 3));
    assertThat(back.jsonPath().getString("state")).isEqualTo("SUBMITTED");
    assertThat(back.jsonPath().getList("steps.action")).containsExactly("CREATED", "SUBMITTED");
    assertThat(back.jsonPath().getList("steps.reason"))
        .containsExactly("Letters after all.", "Letters after all.");
    assertThat(AUDITOR.get(version(policy, 1) + "/diff/3").jsonPath().getBoolean("same")).isTrue();
    assertThat(AUDITOR.get(version(policy, 2) + "/diff/3").jsonPath().getList("rules.id"))
        .containsExactly("de-letter");
    Map<String, Object> digest =
        Map.of("digest", back.jsonPath().getString("digest"), "reason", "Seen.");
    Problems.check(AUTHOR.post(version(policy, 3) + "/approve", digest), 403, "policy.four-eyes");
    assertThat(versionAt(Instant.now())).isEqualTo(2);
    assertThat(APPROVER.post(version(policy, 3) + "/approve", digest).statusCode()).isEqualTo(200);
    activate(policy, 3, Map.of());
    assertThat(versionAt(Instant.now())).isEqualTo(3);
    assertThat(AUDITOR.get("/api/v1/policies/" + policy).jsonPath().getList("versions.state"))
        .containsExactly("SUPERSEDED", "SUPERSEDED", "ACTIVE");
    assertThat(AUDITOR.get(version(policy, 2)).jsonPath().getList("steps.reason"))
        .containsExactly(null, "No letters here.", null, null, "As agreed.");
  }

  @Test
  void theSameRollbackTwiceIsOneVersion() {
    String policy = inEffect();
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Map.of("reason", "Once.");
    Response one = AUTHOR.post(version(policy, 1) + "/rollback", key, body);
    Response two = AUTHOR.post(version(policy, 1) + "/rollback", key, body);
    assertThat(one.jsonPath().getInt("version")).isEqualTo(2);
    assertThat(two.jsonPath().getInt("version")).isEqualTo(2);
    assertThat(AUDITOR.get("/api/v1/policies/" + policy).jsonPath().getList("versions")).hasSize(2);
    Problems.check(AUTHOR.post(version(policy, 1) + "/rollback", Map.of()), 400, "request.invalid");
  }

  @Test
  void theDatabaseLetsNothingChangeThatIsInEffectOrWithdrawn() throws SQLException {
    String policy = inEffect();
    next(policy, 1);
    AUTHOR.post(version(policy, 2) + "/withdraw", Map.of("reason", "Not needed."));
    for (String change :
        List.of(
            "stage = 'WITHDRAWN', effective_from = NULL",
            "effective_from = effective_from - interval '1 day'",
            "unapproved_runs = true")) {
      assertThatThrownBy(() -> update(policy, 1, change))
          .as(change)
          .hasMessageContaining("an activated policy version never changes");
    }
    assertThatThrownBy(() -> update(policy, 2, "stage = 'DRAFT'"))
        .hasMessageContaining("a withdrawn policy version never changes");
  }

  private static void update(String policy, int number, String change) throws SQLException {
    try (Connection connection = PostgresResource.current().connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "UPDATE policy_version SET " + change + " WHERE policy_id = ? AND number = ?")) {
      statement.setObject(1, UUID.fromString(policy));
      statement.setInt(2, number);
      statement.executeUpdate();
    }
  }

  private static String inEffect() {
    String policy = Policies.from(Golden.pack().content());
    Policies.approved(policy, 1);
    activate(policy, 1, Map.of());
    return policy;
  }

  private static Response next(String policy, int from) {
    Response made = AUTHOR.post("/api/v1/policies/" + policy + "/versions", Map.of("from", from));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made;
  }

  private static Response activate(String policy, int number, Map<String, Object> body) {
    Response active = APPROVER.post(version(policy, number) + "/activate", body);
    assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
    return active;
  }

  private static int versionAt(Instant moment) {
    return AUDITOR
        .get("/api/v1/active-policy?asOf={moment}", moment.toString())
        .jsonPath()
        .getInt("version");
  }
}
