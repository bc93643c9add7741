package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.APPROVER;
import static io.tenure.policy.rest.Policies.AUDITOR;
import static io.tenure.policy.rest.Policies.AUTHOR;
import static io.tenure.policy.rest.Policies.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.policy.golden.Golden;
import io.tenure.policy.golden.GoldenCase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Drafts tried on facts, and holidays of controllers, against the policy in effect. */
@QuarkusTest
@TestProfile(WhatIfQuarkusTest.DatabaseOfItsOwn.class)
@WithTestResource(PostgresResource.class)
class WhatIfQuarkusTest {

  /** Starts the service anew. */
  public static class DatabaseOfItsOwn implements QuarkusTestProfile {}

  private static final String PATH = "/api/v1/decisions/what-if";

  private static String policy;

  @BeforeEach
  void policyOfTheWorkedExamples() {
    if (policy == null) {
      Map<String, Object> content = tree(Golden.pack().content());
      content.put("name", Policies.name());
      content.put(
          "controllers",
          List.of(controller("by", "DE-BY"), controller("de", "DE"), controller("ny", "US-NY")));
      policy = AUTHOR.post("/api/v1/policies", content).jsonPath().getString("id");
      Policies.approved(policy, 1);
      Response active =
          APPROVER.post(
              version(policy, 1) + "/activate", Map.of("effectiveFrom", "2020-01-01T00:00:00Z"));
      assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
    }
  }

  @Test
  void theVersionInEffectChangesNothing() {
    JsonPath tried =
        ok(body(Map.of("policyId", policy, "version", 1), "G03", "G05", "G01-invoice"));
    assertThat(tried.getInt("totals.records")).isEqualTo(3);
    assertThat(tried.getInt("totals.changedRecords")).isZero();
    assertThat(tried.getMap("totals.byKind").keySet()).isEqualTo(Set.of("UNCHANGED"));
    assertThat(tried.getList("results.id")).containsExactly("G03", "G05", "G01-invoice");
    assertThat(tried.getString("before.policyVersionId"))
        .isEqualTo(tried.getString("after.policyVersionId"));
    assertThat(tried.getList("results.effects.before")).isNotNull();
    assertThat(tried.getString("results[0].effects[0].before")).isNull();
  }

  @Test
  void aStoredDraftIsComparedWithThePolicyInEffectAndWithAnother() {
    int draft = nextDraft();
    List<Map<String, Object>> rules = rules();
    rules.removeIf(rule -> "MINIMUM".equals(rule.get("kind")));
    Response changed =
        AUTHOR.put(
            version(policy, draft),
            AUTHOR.get(version(policy, draft)).header("ETag"),
            Map.of("rules", rules));
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    Map<String, Object> source = Map.of("policyId", policy, "version", draft);

    Map<String, Object> body = body(source, "G03");
    body.put("decisions", true);
    body.put("language", "de");
    JsonPath tried = ok(body);
    assertThat(tried.getString("after.policyDigest")).startsWith("sha256:");
    assertThat(tried.getInt("totals.changedRecords")).isEqualTo(1);
    assertThat(tried.getString("language")).isEqualTo("de");
    assertThat(tried.getString("results[0].effects[0].before.retainThrough"))
        .isEqualTo("2026-12-31");
    assertThat(tried.getString("results[0].effects[0].after.retainThrough")).isNull();
    assertThat(tried.getList("results[0].effects[0].kinds"))
        .isSubsetOf("NO_RULE_ANY_MORE", "DUTY_SHORTER", "LONGER", "SHORTER", "NEWLY_DUE");
    assertThat(tried.getString("results[0].effects[0].sentence")).startsWith("„value“: ");

    body.put("against", source);
    assertThat(ok(body).getInt("totals.changedRecords")).isZero();

    body.put("draft", Map.of("policyId", policy, "version", 1));
    JsonPath mirrored = ok(body);
    assertThat(mirrored.getString("results[0].effects[0].after.retainThrough"))
        .isEqualTo("2026-12-31");
  }

  @Test
  void rulesWithErrorsAreAnsweredWithTheirFindings() {
    List<Map<String, Object>> rules = rules();
    int count = rules.size();
    rules.getFirst().put("zone", null);
    rules.get(1).put("title", "");
    JsonPath tried = ok(body(Map.of("rules", rules), "G03", "G05"));
    assertThat(tried.getList("after.findings.code", String.class))
        .contains("RULE_ZONE_MISSING", "RULE_TITLE_MISSING");
    assertThat(tried.getList("after.leftOut", String.class)).containsExactly("rules[0]");
    assertThat(tried.getString("after.policyVersionId")).isNull();
    assertThat(tried.getList("before.findings")).isEmpty();
    assertThat(tried.getList("results")).hasSize(2);
    assertThat(count).isGreaterThan(1);
    JsonPath nothing = ok(body(Map.of("rules", List.of()), "G03"));
    assertThat(nothing.getList("results[0].effects[0].kinds")).contains("NO_RULE_ANY_MORE");
    assertThat(nothing.getList("after.findings.code")).contains("POLICY_EMPTY");
    assertThat(AUTHOR.get("/api/v1/policies/" + policy).jsonPath().getList("versions"))
        .as("nothing was stored")
        .allSatisfy(v -> assertThat(v.toString()).doesNotContain("RULE_ZONE_MISSING"));
  }

  @Test
  void badQuestionsAreRefused() {
    Map<String, Object> one = Map.of("policyId", policy, "version", 1);
    refused(body(Map.of(), "G03"), 400, "policy.content-ambiguous");
    refused(body(Map.of("policyId", policy), "G03"), 400, "policy.content-ambiguous");
    Map<String, Object> both = new HashMap<>(one);
    both.put("rules", rules());
    refused(body(both, "G03"), 400, "policy.content-ambiguous");
    refused(
        body(Map.of("policyId", UUID.randomUUID().toString(), "version", 1), "G03"),
        404,
        "policy.version-not-found");
    refused(body(one, "G03", "G03"), 400, "policy.record-id-duplicate");
    refused(body(one), 400, "request.invalid");
    Map<String, Object> early = body(one, "G03");
    early.put("asOf", "1901-01-01T00:00:00Z");
    refused(early, 404, "policy.none-active");
    Map<String, Object> many =
        Map.of(
            "rules",
            IntStream.range(0, 2_001)
                .mapToObj(i -> Map.of("id", "r" + i, "title", "t", "kind", "MINIMUM"))
                .toList());
    refused(body(many, "G03"), 422, "policy.content-invalid");
  }

  @Test
  void theHolidaysOfAControllersRegionCount() {
    assertThat(respondBy("EU_GDPR", "by", null)).as("Epiphany").isEqualTo("2027-01-07");
    assertThat(respondBy("EU_GDPR", "de", null)).isEqualTo("2027-01-06");
    assertThat(respondBy("EU_GDPR", "by", "DE")).as("the calendar named").isEqualTo("2027-01-06");
    assertThat(respondBy("EU_GDPR", "ny", null)).as("not in the EEA").isEqualTo("2027-01-06");
    Problems.check(
        AUDITOR.post("/api/v1/request-deadlines", request("EU_GDPR", "nobody", null)),
        404,
        "policy.controller-not-found");
    Map<String, Object> bad = request("CH_FADP", null, null);
    bad.put(
        "events",
        List.of(Map.of("type", "EXTENDED", "at", "2026-12-10T10:00:00Z", "until", "9999-12-31")));
    Problems.check(
        AUDITOR.post("/api/v1/request-deadlines", bad), 400, "request.date-out-of-range");
  }

  @Test
  void aRecordsAnswerToARequestComesWithItsCodes() {
    GoldenCase golden = Golden.get("G01-invoice");
    Response answer =
        AUDITOR.post(
            "/api/v1/decisions",
            Map.of("asOf", golden.moment().toString(), "records", List.of(record(golden))));
    JsonPath result = answer.jsonPath();
    assertThat(result.getString("results[0].decisions[0].erasure.codes.drpStatus"))
        .isEqualTo("denied");
    assertThat(result.getString("results[0].decisions[0].erasure.codes.drpReason"))
        .isEqualTo("claim_not_covered");
    assertThat(result.getList("results[0].decisions[0].erasure.codes.justifications"))
        .contains("https://w3id.org/dpv/legal/eu/gdpr#JustificationA17LegallyRequired");
    assertThat(result.getString("results[0].erasure.drpStatus")).isEqualTo("denied");
    assertThat(result.getString("results[0].erasure.kept[0].through")).isEqualTo("2032-12-31");
    assertThat(result.getList("results[0].erasure.kept[0].fields")).containsExactly("value");
  }

  private static String respondBy(String regime, String controller, String calendar) {
    Response answer =
        AUDITOR.post("/api/v1/request-deadlines", request(regime, controller, calendar));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath().getString("respondBy");
  }

  private static Map<String, Object> request(String regime, String controller, String calendar) {
    Map<String, Object> body = new HashMap<>();
    body.put("regime", regime);
    body.put("receivedAt", "2026-12-06T11:00:00Z");
    body.put("controller", controller);
    body.put("calendar", calendar);
    return body;
  }

  private static void refused(Map<String, Object> body, int status, String code) {
    Problems.check(AUTHOR.post(PATH, body), status, code);
  }

  private static JsonPath ok(Map<String, Object> body) {
    Response answer = AUTHOR.post(PATH, body);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  private static Map<String, Object> body(Map<String, Object> draft, String... cases) {
    Map<String, Object> body = new HashMap<>();
    body.put("asOf", "2026-11-23T10:00:00Z");
    body.put("draft", draft);
    body.put("records", Arrays.stream(cases).map(id -> record(Golden.get(id))).toList());
    return body;
  }

  private static Map<String, Object> record(GoldenCase golden) {
    return Map.of(
        "id",
        golden.id(),
        "profile",
        Policies.tree(golden.fullProfile()),
        "facts",
        Policies.tree(golden.facts()),
        "erasureRequest",
        golden.erasureRequest());
  }

  private static int nextDraft() {
    Response made = AUTHOR.post("/api/v1/policies/" + policy + "/versions", Map.of("from", 1));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.jsonPath().getInt("version");
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rules() {
    return new ArrayList<>((List<Map<String, Object>>) tree(Golden.pack().content()).get("rules"));
  }

  private static Map<String, Object> controller(String key, String jurisdiction) {
    return Map.of("key", key, "name", "Organisation " + key, "jurisdiction", jurisdiction);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tree(Object value) {
    return (Map<String, Object>) Policies.tree(value);
  }
}
