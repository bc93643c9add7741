package io.tenure.policy.rest;

import static io.tenure.policy.rest.Policies.AUDITOR;
import static io.tenure.policy.rest.Policies.AUTHOR;
import static io.tenure.policy.rest.Policies.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.policy.domain.map.Maps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks over HTTP: against a data map, and of input that nobody should send. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PolicyChecksQuarkusTest {

  @Test
  void aVersionIsCheckedAgainstTheMapAsItIsAnswered() {
    String policy = policy(rule(Map.of()));
    Response checked = check(policy, Maps.demoJson());
    assertThat(checked.statusCode()).as(checked.asString()).isEqualTo(200);
    assertThat(checked.jsonPath().getString("map.systemKey")).isEqualTo("demo-crm");
    assertThat(checked.jsonPath().getInt("map.version")).isEqualTo(3);
    assertThat(checked.jsonPath().getList("findings.severity")).containsOnly("WARNING");
    assertThat(checked.jsonPath().getList("findings.code"))
        .containsExactlyInAnyOrder("GAP", "GAP", "GAP", "RULE_NEVER_FIRES");
    assertThat(checked.jsonPath().getList("findings.place"))
        .contains("crm.contacts/email", "crm.contacts/birth_date", "crm.invoices/total");
    assertThat(AUTHOR.post(version(policy, 1) + "/submit", null).statusCode())
        .as("a map blocks nothing")
        .isEqualTo(200);
    Problems.check(
        AUDITOR.get("/api/v1/policies/" + UUID.randomUUID() + "/versions/1/check"),
        404,
        "policy.version-not-found");
  }

  @Test
  void whatIsNoMapIsRefused() {
    String policy = policy(rule(Map.of()));
    Problems.check(check(policy, "{}"), 400, "policy.data-map-invalid");
    Problems.check(check(policy, "{\"datasets\":[null]}"), 400, "request.malformed");
    Problems.check(check(policy, "{\"datasets\":7}"), 400, "request.malformed");
    Problems.check(check(policy, "[]"), 400, "request.malformed");
    Problems.check(
        check(policy, Maps.demoJson().replace("user.financial", "Money!")),
        400,
        "policy.data-map-invalid");
  }

  @Test
  void aVersionWithErrorsIsNotHeldAgainstAMap() {
    String policy = policy(rule(Map.of("title", "")));
    assertThat(check(policy, Maps.demoJson()).jsonPath().getList("findings.code"))
        .containsExactly("RULE_TITLE_MISSING");
  }

  /** One mistake each: kept as a draft with the code at its place, and never submitted. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "scope | {\"categories\":[\"user.shoe_size\"]} | CATEGORY_UNKNOWN | rules[0].scope.categories[0]",
        "scope | {\"subjectJurisdictions\":[\"DE\",\"XX\"]} | JURISDICTION_UNKNOWN | rules[0].scope.subjectJurisdictions[1]",
        "end | {\"op\":\"PERIOD_AFTER\",\"trigger\":\"full_moon\",\"period\":\"P1Y\"} | TRIGGER_UNKNOWN | rules[0].end.trigger",
        "end | {\"op\":\"PERIOD_AFTER\",\"trigger\":\"last_activity\",\"period\":\"P1Y2W\"} | PERIOD_INVALID | rules[0].end.period",
        "end | {\"op\":\"PERIOD_AFTER\",\"trigger\":\"last_activity\",\"period\":\"-P1D\"} | PERIOD_INVALID | rules[0].end.period",
        "end | {\"op\":\"PERIOD_AFTER\",\"trigger\":\"last_activity\",\"period\":\"P2147483647Y\"} | PERIOD_TOO_LONG | rules[0].end.period",
        "end | {\"op\":\"ON_DATE\",\"lastDay\":\"0001-01-01\"} | DATE_OUT_OF_RANGE | rules[0].end.lastDay",
        "end | {\"op\":\"ON_DATE\",\"lastDay\":\"9999-12-31\"} | DATE_OUT_OF_RANGE | rules[0].end.lastDay",
        "end | {\"op\":\"ON_DATE\",\"lastDay\":\"+999999999-12-31\"} | DATE_OUT_OF_RANGE | rules[0].end.lastDay",
        "end | {\"op\":\"LATEST\",\"of\":[]} | OPERANDS_MISSING | rules[0].end.of",
        "end | {\"op\":\"LATEST\",\"of\":[null]} | OPERANDS_MISSING | rules[0].end.of[0]",
        "end | null | END_MISSING | rules[0].end",
        "condition | {\"op\":\"ALL\",\"of\":[{\"op\":\"TRIGGER_PRESENT\",\"trigger\":\"last_activity\"},{\"op\":\"TRIGGER_ABSENT\"}]} | TRIGGER_UNKNOWN | rules[0].condition.of[1].trigger",
        "condition | {\"op\":\"ALL\",\"of\":[null]} | OPERANDS_MISSING | rules[0].condition.of[0]",
        "condition | {\"op\":\"NO_VALID_CONSENT\"} | CONSENT_PURPOSES_MISSING | rules[0].condition.purposes",
        "validFrom | \"0001-01-01\" | RULE_VALIDITY_INVALID | rules[0].validFrom",
        "validTo | \"9999-12-31\" | RULE_VALIDITY_INVALID | rules[0].validTo",
        "notice | \"P9999D\" | NOTICE_INVALID | rules[0].notice",
        "zone | null | RULE_ZONE_MISSING | rules[0].zone",
        "id | null | RULE_ID_INVALID | rules[0].id",
        "kind | null | RULE_KIND_MISSING | rules[0].kind",
        "basis | null | RULE_BASIS_MISSING | rules[0].basis",
      })
  void aMistakeIsNamedWithCodePlaceAndAdvice(
      String member, String value, String code, String place) {
    Map<String, Object> changed = new HashMap<>();
    changed.put(member, json(value));
    String policy = policy(rule(changed));
    Response draft = AUTHOR.get(version(policy, 1));
    List<Map<String, String>> findings = draft.jsonPath().getList("findings");
    assertThat(findings)
        .anySatisfy(
            f -> {
              assertThat(f.get("code")).isEqualTo(code);
              assertThat(f.get("place")).isEqualTo(place);
              assertThat(f.get("severity")).isEqualTo("ERROR");
              assertThat(f.get("message")).endsWith(".");
            });
    Problems.check(
        AUTHOR.post(version(policy, 1) + "/submit", null), 422, "policy.content-invalid");
    assertThat(AUTHOR.get(version(policy, 1)).jsonPath().getString("state")).isEqualTo("DRAFT");
  }

  /** What has no form that could be kept is refused as a whole, and nothing is there afterwards. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "zone | \"Europe/Atlantis\" | request.malformed",
        "end | {\"op\":\"PERIOD_AFTER\",\"trigger\":\"last_activity\",\"period\":\"8 years\"} | request.malformed",
        "end | {\"op\":\"ON_DATE\",\"lastDay\":\"2026-02-30\"} | request.malformed",
        "end | {\"op\":\"SOMETIMES\"} | request.malformed",
        "end | {\"trigger\":\"last_activity\"} | request.malformed",
        "scope | {\"categories\":[null]} | request.malformed",
        "scope | {\"country\":[\"DE\"]} | request.unknown-field",
        "locked | \"perhaps\" | request.malformed",
        "dispositon | \"ERASE\" | request.unknown-field",
      })
  void whatCannotBeKeptIsRefusedAndLeavesNothing(String member, String value, String code) {
    String name = Policies.name();
    Map<String, Object> changed = new HashMap<>();
    changed.put(member, json(value));
    Response refused =
        AUTHOR.post(
            "/api/v1/policies",
            Map.of("name", name, "rules", List.of(rule(Map.of()), rule(changed))));
    Problems.check(refused, 400, code);
    assertThat(refused.asString()).contains("rules[1]." + member);
    assertThat(AUTHOR.post("/api/v1/policies", Map.of("name", name, "pack", "eu")).statusCode())
        .as("the name is free")
        .isEqualTo(201);
  }

  @Test
  void namesThatAreThereTwiceAreNamed() {
    Map<String, Object> body = new HashMap<>();
    body.put("name", Policies.name());
    body.put("rules", List.of(rule(Map.of()), rule(Map.of())));
    body.put("triggers", List.of("Own Event"));
    body.put(
        "controllers",
        List.of(
            Map.of("key", "a", "name", "A", "jurisdiction", "DE"),
            Map.of("key", "a", "name", "B", "jurisdiction", "FR"),
            Map.of("key", "c", "name", "C")));
    Response made = AUTHOR.post("/api/v1/policies", body);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    Response draft = AUTHOR.get(version(made.jsonPath().getString("id"), 1));
    assertThat(draft.jsonPath().getList("findings.code"))
        .contains(
            "RULE_ID_DUPLICATE",
            "CONTROLLER_KEY_DUPLICATE",
            "CONTROLLER_INVALID",
            "TRIGGER_INVALID");
    Problems.check(
        AUTHOR.get(version(made.jsonPath().getString("id"), 1) + "/diff/1"),
        422,
        "policy.content-invalid");
  }

  /** A policy is a tree: a circle cannot be written, only something very deep. */
  @Test
  void whatIsVeryDeepIsNamedOrRefused() {
    String policy = policy(rule(Map.of("end", json(deep(12)))));
    assertThat(AUTHOR.get(version(policy, 1)).jsonPath().getList("findings.code"))
        .contains("NESTING_TOO_DEEP");
    String name = Policies.name();
    String body =
        "{\"name\":\"%s\",\"rules\":[{\"id\":\"a\",\"end\":%s}]}".formatted(name, deep(600));
    Response refused =
        AUTHOR
            .request()
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .contentType(ContentType.JSON)
            .body(body)
            .post("/api/v1/policies");
    Problems.check(refused, 400, "request.malformed");
    assertThat(AUTHOR.post("/api/v1/policies", Map.of("name", name, "pack", "eu")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void fiveThousandRulesAreOneFindingAndMoreAreRefused() {
    List<Map<String, Object>> rules = new ArrayList<>();
    for (int i = 0; i < 5000; i++) {
      rules.add(rule(Map.of("id", "r" + i)));
    }
    long start = System.nanoTime();
    Response made =
        AUTHOR.post("/api/v1/policies", Map.of("name", Policies.name(), "rules", rules));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    System.out.println("5,000 rules over HTTP: " + (System.nanoTime() - start) / 1_000_000 + " ms");
    Response checked = AUDITOR.get(version(made.jsonPath().getString("id"), 1) + "/check");
    assertThat(checked.statusCode()).as(checked.asString()).isEqualTo(200);
    assertThat(checked.jsonPath().getList("findings.code")).containsExactly("RULES_TOO_MANY");
    rules.add(rule(Map.of("id", "more")));
    String name = Policies.name();
    Problems.check(
        AUTHOR.post("/api/v1/policies", Map.of("name", name, "rules", rules)),
        400,
        "request.invalid");
    assertThat(AUTHOR.post("/api/v1/policies", Map.of("name", name, "pack", "eu")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void aBodyOfElevenMebibytesIsRefused() {
    Response refused =
        AUTHOR.post(
            "/api/v1/policies",
            Map.of(
                "name",
                Policies.name(),
                "rules",
                List.of(rule(Map.of("justification", "x".repeat(11 << 20))))));
    Problems.check(refused, 413, "request.too-large");
  }

  private static Response check(String policy, String map) {
    return AUDITOR
        .request()
        .contentType(ContentType.JSON)
        .body(map)
        .post(version(policy, 1) + "/check");
  }

  private static String deep(int levels) {
    return "{\"op\":\"LATEST\",\"of\":[".repeat(levels)
        + "{\"op\":\"NEVER\"}"
        + "]}".repeat(levels);
  }

  private static Object json(String value) {
    try {
      return io.tenure.plan.PlanJson.mapper().readValue(value, Object.class);
    } catch (java.io.IOException e) {
      throw new IllegalArgumentException(value, e);
    }
  }

  private static String policy(Map<String, Object> rule) {
    Response made =
        AUTHOR.post("/api/v1/policies", Map.of("name", Policies.name(), "rules", List.of(rule)));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    return made.jsonPath().getString("id");
  }

  private static Map<String, Object> rule(Map<String, Object> changed) {
    Map<String, Object> rule = new HashMap<>();
    rule.put("id", "leads");
    rule.put("title", "Leads");
    rule.put("kind", "MAXIMUM");
    rule.put("basis", "BUSINESS");
    rule.put("zone", "Europe/Berlin");
    rule.put("disposition", "ERASE");
    rule.put("justification", "They are of no use.");
    rule.put("scope", Map.of("datasetKinds", List.of("LEAD")));
    rule.put("end", Map.of("op", "PERIOD_AFTER", "trigger", "last_activity", "period", "P2Y"));
    rule.putAll(changed);
    return rule;
  }
}
