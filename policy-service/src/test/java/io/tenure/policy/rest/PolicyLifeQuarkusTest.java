package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.APPROVER;
import static io.tenure.policy.rest.Policies.AUDITOR;
import static io.tenure.policy.rest.Policies.AUTHOR;
import static io.tenure.policy.rest.Policies.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.kit.testing.Tokens;
import io.tenure.policy.golden.Golden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class PolicyLifeQuarkusTest {

  @Test
  void aDraftGoesAllTheWay() {
    String policy = Policies.fromPack();
    Response draft = AUDITOR.get(version(policy, 1));
    assertThat(draft.jsonPath().getString("state")).isEqualTo("DRAFT");
    assertThat(draft.jsonPath().getList("rules")).hasSize(71);
    assertThat(draft.jsonPath().getString("digest")).isNull();

    Response submitted = AUTHOR.post(version(policy, 1) + "/submit", null);
    assertThat(submitted.statusCode()).as(submitted.asString()).isEqualTo(200);
    assertThat(submitted.jsonPath().getString("state")).isEqualTo("SUBMITTED");
    String digest = submitted.jsonPath().getString("digest");
    assertThat(digest).startsWith("sha256:");
    assertThat(submitted.jsonPath().getList("findings.severity")).doesNotContain("ERROR");

    Response approved = APPROVER.post(version(policy, 1) + "/approve", Map.of("digest", digest));
    assertThat(approved.jsonPath().getString("state")).isEqualTo("APPROVED");
    Response active =
        APPROVER.post(version(policy, 1) + "/activate", Map.of("runUnapproved", true));
    assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
    assertThat(active.jsonPath().getString("state")).isEqualTo("ACTIVE");
    assertThat(active.jsonPath().getList("steps.action"))
        .containsExactly("CREATED", "SUBMITTED", "APPROVED", "ACTIVATED");
    assertThat(active.jsonPath().getList("steps.subject"))
        .containsExactly("alice", "alice", "bob", "bob");

    Response now = AUDITOR.get("/api/v1/active-policy");
    assertThat(now.jsonPath().getString("policyId")).isEqualTo(policy);
    assertThat(now.jsonPath().getString("digest")).isEqualTo(digest);
    assertThat(now.jsonPath().getBoolean("unapprovedRuns")).isTrue();
    assertThat(
            AUDITOR
                .request()
                .header("If-None-Match", now.header("ETag"))
                .get("/api/v1/active-policy")
                .statusCode())
        .isEqualTo(304);
  }

  @Test
  void theNextVersionSupersedesTheFormerAndThePastKeepsItsAnswers() throws InterruptedException {
    String policy = Policies.fromPack();
    Policies.approved(policy, 1);
    Response first = APPROVER.post(version(policy, 1) + "/activate", Map.of());
    assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
    Response next = AUTHOR.post("/api/v1/policies/" + policy + "/versions", Map.of("from", 1));
    assertThat(next.statusCode()).isEqualTo(201);
    assertThat(next.jsonPath().getInt("version")).isEqualTo(2);
    assertThat(next.header("Location")).endsWith(version(policy, 2));
    Policies.approved(policy, 2);
    Problems.check(
        APPROVER.post(
            version(policy, 2) + "/activate", Map.of("effectiveFrom", "2020-01-01T00:00:00Z")),
        409,
        "policy.effective-from-past");
    Response scheduled =
        APPROVER.post(
            version(policy, 2) + "/activate",
            Map.of("effectiveFrom", java.time.Instant.now().plusSeconds(2).toString()));
    assertThat(scheduled.jsonPath().getString("state")).isEqualTo("SCHEDULED");
    assertThat(AUDITOR.get("/api/v1/active-policy").jsonPath().getInt("version")).isEqualTo(1);
    Thread.sleep(2_500);
    assertThat(AUDITOR.get("/api/v1/active-policy").jsonPath().getInt("version")).isEqualTo(2);
    assertThat(AUDITOR.get("/api/v1/policies/" + policy).jsonPath().getList("versions.state"))
        .containsExactly("SUPERSEDED", "ACTIVE");
    String before = first.jsonPath().getString("effectiveFrom");
    assertThat(AUDITOR.get("/api/v1/active-policy?asOf={t}", before).jsonPath().getInt("version"))
        .isEqualTo(1);
  }

  @Test
  void whoeverHadAHandInAVersionCannotApproveIt() {
    String policy = Policies.fromPack();
    Api editor = Api.as("dave", Roles.POLICY_AUTHOR, Roles.POLICY_APPROVER);
    Response draft = AUTHOR.get(version(policy, 1));
    Response changed =
        editor.put(
            version(policy, 1),
            draft.header("ETag"),
            Map.of("rules", draft.jsonPath().getList("rules")));
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    Api submitter = Api.as("erin", Roles.POLICY_AUTHOR, Roles.POLICY_APPROVER);
    String digest =
        submitter.post(version(policy, 1) + "/submit", null).jsonPath().getString("digest");
    for (Api each : List.of(AUTHOR, editor, submitter)) {
      Problems.check(
          each.post(version(policy, 1) + "/approve", Map.of("digest", digest)),
          403,
          "policy.four-eyes");
    }
    Problems.check(
        APPROVER.post(
            version(policy, 1) + "/approve", Map.of("digest", "sha256:" + "0".repeat(64))),
        409,
        "policy.digest-mismatch");
    assertThat(
            APPROVER.post(version(policy, 1) + "/approve", Map.of("digest", digest)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void aStepOutOfTurnIsRefused() {
    String policy = Policies.fromPack();
    Problems.check(
        APPROVER.post(
            version(policy, 1) + "/approve", Map.of("digest", "sha256:" + "0".repeat(64))),
        409,
        "policy.version-not-submitted");
    Problems.check(
        APPROVER.post(version(policy, 1) + "/activate", Map.of()),
        409,
        "policy.version-not-approved");
    String tag = AUTHOR.get(version(policy, 1)).header("ETag");
    AUTHOR.post(version(policy, 1) + "/submit", null);
    Problems.check(
        AUTHOR.post(version(policy, 1) + "/submit", null), 409, "policy.version-not-draft");
    Problems.check(
        AUTHOR.put(version(policy, 1), tag, Map.of("rules", List.of())),
        409,
        "policy.version-not-draft");
  }

  @Test
  void nobodyOverwritesWhatNobodyLookedAt() {
    String policy = Policies.fromPack();
    String seen = AUTHOR.get(version(policy, 1)).header("ETag");
    Map<String, Object> body = Map.of("rules", List.of());
    Problems.check(AUTHOR.put(version(policy, 1), null, body), 428, "precondition.required");
    assertThat(AUTHOR.put(version(policy, 1), seen, body).statusCode()).isEqualTo(200);
    Problems.check(AUTHOR.put(version(policy, 1), seen, body), 412, "precondition.failed");
  }

  @Test
  void aDraftWithErrorsIsKeptButNotSubmitted() {
    String policy = Policies.fromPack();
    Response draft = AUTHOR.get(version(policy, 1));
    List<Map<String, Object>> rules = draft.jsonPath().getList("rules");
    rules.getFirst().put("obligations", List.of("no-such-law"));
    Response changed = AUTHOR.put(version(policy, 1), draft.header("ETag"), Map.of("rules", rules));
    assertThat(changed.jsonPath().getList("findings.code")).contains("OBLIGATION_UNKNOWN");
    Response refused = AUTHOR.post(version(policy, 1) + "/submit", null);
    Problems.check(refused, 422, "policy.content-invalid");
    assertThat(refused.jsonPath().getList("findings.place")).contains("rules[0].obligations[0]");
    assertThat(AUTHOR.get(version(policy, 1)).jsonPath().getString("state")).isEqualTo("DRAFT");
  }

  @Test
  void twoVersionsDifferInWords() {
    String policy = Policies.from(Golden.pack().content());
    Policies.approved(policy, 1);
    AUTHOR.post("/api/v1/policies/" + policy + "/versions", Map.of("from", 1));
    Response draft = AUTHOR.get(version(policy, 2));
    List<Map<String, Object>> rules = draft.jsonPath().getList("rules");
    java.util.Collections.reverse(rules);
    Map<String, Object> letters =
        rules.stream().filter(r -> r.get("id").equals("de-letter")).findFirst().orElseThrow();
    Response same = AUDITOR.get(version(policy, 1) + "/diff/2");
    assertThat(same.statusCode()).as(same.asString()).isEqualTo(200);
    assertThat(same.jsonPath().getBoolean("same")).isTrue();
    Map<String, Object> end = new HashMap<>(asMap(letters.get("end")));
    end.put("period", "P5Y");
    letters.put("end", end);
    letters.put("obligations", List.of("hgb-letters-6"));
    letters.put("basis", "BUSINESS");
    letters.put("justification", "Letters of this kind are no trade letters.");
    List<Object> controllers = draft.jsonPath().getList("controllers");
    Response changed =
        AUTHOR.put(
            version(policy, 2),
            draft.header("ETag"),
            Map.of("rules", rules, "controllers", controllers));
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);

    Response diff = AUDITOR.get(version(policy, 1) + "/diff/2");
    assertThat(diff.statusCode()).as(diff.asString()).isEqualTo(200);
    assertThat(diff.jsonPath().getBoolean("same")).isFalse();
    assertThat(diff.jsonPath().getList("rules.id")).containsExactly("de-letter");
    assertThat(diff.jsonPath().getList("rules[0].aspects"))
        .containsExactly("BASIS", "END", "OBLIGATIONS", "JUSTIFICATION");
    assertThat(diff.jsonPath().getString("rules[0].before.end.period")).isEqualTo("P6Y");
    assertThat(diff.jsonPath().getString("rules[0].sentences.de"))
        .startsWith("„Business letters“: 6 Jahre → 5 Jahre;");
    assertThat(diff.jsonPath().getMap("rules[0].sentences"))
        .containsOnlyKeys("en", "de", "fr", "es");
    Problems.check(AUDITOR.get(version(policy, 1) + "/diff/9"), 404, "policy.version-not-found");
    Response broken =
        AUTHOR.put(version(policy, 2), changed.header("ETag"), Map.of("rules", List.of()));
    assertThat(broken.statusCode()).isEqualTo(200);
    Problems.check(AUDITOR.get(version(policy, 1) + "/diff/2"), 422, "policy.content-invalid");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object value) {
    return (Map<String, Object>) value;
  }

  @Test
  void theSameKeyGivesTheSamePolicy() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Map.of("name", Policies.name(), "pack", "crm-sales");
    Response one = AUTHOR.post("/api/v1/policies", key, body);
    Response two = AUTHOR.post("/api/v1/policies", key, body);
    assertThat(two.jsonPath().getString("id")).isEqualTo(one.jsonPath().getString("id"));
    Problems.check(
        AUTHOR.post("/api/v1/policies", key, Map.of("name", "another", "pack", "crm-sales")),
        422,
        "idempotency.key-reused");
    Problems.check(AUTHOR.post("/api/v1/policies", body), 409, "policy.name-taken");
  }

  @Test
  void badInputIsRefusedWithItsCode() {
    Problems.check(
        AUTHOR.post("/api/v1/policies", Map.of("name", "x")), 400, "policy.content-ambiguous");
    Problems.check(
        AUTHOR.post("/api/v1/policies", Map.of("name", "x", "pack", "no-such")),
        404,
        "policy.pack-not-found");
    Problems.check(
        AUTHOR.post("/api/v1/policies", Map.of("name", "x", "pack", "crm-sales", "nmae", 1)),
        400,
        "request.unknown-field");
    Problems.check(AUTHOR.get("/api/v1/policies/" + UUID.randomUUID()), 404, "policy.not-found");
    Problems.check(
        AUTHOR.get(version(UUID.randomUUID().toString(), 1)), 404, "policy.version-not-found");
    for (Map<String, Object> bad :
        List.<Map<String, Object>>of(
            Map.of("zone", "Europe/Atlantis"),
            Map.of("kind", "MEDIUM"),
            Map.of("end", Map.of("op", "PERIOD_AFTER", "trigger", "x", "period", "8 years")),
            Map.of("end", Map.of("op", "SOMETIMES")),
            Map.of("notice", "two days"))) {
      Response refused =
          AUTHOR.post(
              "/api/v1/policies", Map.of("name", Policies.name(), "rules", List.of(rule(bad))));
      Problems.check(refused, 400, "request.malformed");
    }
    Problems.check(
        Api.with(Tokens.expired("alice", Roles.POLICY_AUTHOR)).get("/api/v1/policies"),
        401,
        "auth.required");
  }

  private static Map<String, Object> rule(Map<String, Object> changed) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("id", "a");
    rule.put("kind", "MAXIMUM");
    rule.put("zone", "Europe/Berlin");
    rule.putAll(changed);
    return rule;
  }
}
