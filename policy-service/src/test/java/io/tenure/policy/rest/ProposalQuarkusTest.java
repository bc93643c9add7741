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
import io.tenure.policy.golden.PackCases;
import io.tenure.policy.golden.PackCases.PackCase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From two lists of countries to a policy in effect. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class ProposalQuarkusTest {

  private static final String PATH = "/api/v1/policy-proposals";

  @Test
  void aProposalGoesAsItIsAllTheWayToADecision() {
    Map<String, Object> body =
        Map.of(
            "controllers",
            List.of(
                Map.of("key", "in", "name", "Example Pvt Ltd", "jurisdiction", "IN"),
                Map.of(
                    "key",
                    "nl",
                    "name",
                    "Voorbeeld B.V.",
                    "jurisdiction",
                    "NL",
                    "facts",
                    Map.of("role", List.of(), "sector", List.of("trade")),
                    "fiscalYearEnds",
                    List.of("2024-12-31", "2025-06-30", "2026-06-30"))),
            "customers",
            List.of("NL", "IN", "US-CA"));
    Response proposal = AUDITOR.post(PATH, body);
    assertThat(proposal.statusCode()).as(proposal.asString()).isEqualTo(200);
    assertThat(proposal.jsonPath().getList("packs"))
        .containsExactly("business", "eu", "in", "nl", "us", "us-ca");
    assertThat(proposal.jsonPath().getList("gaps.code")).containsExactly("FISCAL_YEAR_ASSUMED");
    assertThat(proposal.jsonPath().getList("findings.severity")).doesNotContain("ERROR");
    assertThat(proposal.jsonPath().getList("sources.rule"))
        .isEqualTo(proposal.jsonPath().getList("policy.rules.id"));

    Response made = AUTHOR.post("/api/v1/policies", proposal.jsonPath().getMap("policy"));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    String policy = made.jsonPath().getString("id");
    Response draft = AUDITOR.get(version(policy, 1));
    assertThat(draft.jsonPath().getList("findings"))
        .isEqualTo(proposal.jsonPath().getList("findings"));
    assertThat(draft.jsonPath().getList("rules"))
        .isEqualTo(proposal.jsonPath().getList("policy.rules"));
    String digest =
        AUTHOR.post(version(policy, 1) + "/submit", null).jsonPath().getString("digest");
    Problems.check(
        AUTHOR.post(version(policy, 1) + "/approve", Map.of("digest", digest)),
        403,
        "policy.four-eyes");
    Response approved = APPROVER.post(version(policy, 1) + "/approve", Map.of("digest", digest));
    assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
    Response active = APPROVER.post(version(policy, 1) + "/activate", Map.of());
    assertThat(active.jsonPath().getString("state")).isEqualTo("ACTIVE");

    decided("nl", "NL-2-short-year");
    decided("in", "IN-2-invoice-over");
    decided("us-ca", "US-CA-1-customer");
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    Map<String, Object> fr = Map.of("key", "fr", "name", "F", "jurisdiction", "FR");
    Map<String, Object> gb = Map.of("key", "gb", "name", "G", "jurisdiction", "GB");
    Response one =
        AUDITOR.post(
            PATH, Map.of("controllers", List.of(fr, gb), "customers", List.of("FR", "CH", "JP")));
    Response two =
        AUDITOR.post(
            PATH,
            Map.of("controllers", List.of(gb, fr), "customers", List.of("JP", "FR", "CH", "FR")));
    assertThat(one.statusCode()).isEqualTo(200);
    assertThat(two.asString()).isEqualTo(one.asString());
  }

  @Test
  void theProposalIsAQuestionAndStoresNothing() {
    int before = AUDITOR.get("/api/v1/policies?limit=200").jsonPath().getList("items").size();
    Map<String, Object> de = Map.of("key", "de", "name", "D", "jurisdiction", "DE");
    AUDITOR.post(PATH, Map.of("controllers", List.of(de), "customers", List.of("DE")));
    assertThat(AUDITOR.get("/api/v1/policies?limit=200").jsonPath().getList("items"))
        .hasSize(before);
  }

  @Test
  void badInputIsRefusedWithItsCode() {
    Map<String, Object> de = Map.of("key", "de", "name", "D", "jurisdiction", "DE");
    Response unknown =
        AUDITOR.post(
            PATH, Map.of("controllers", List.of(de), "customers", List.of("DE", "XX", "<x>")));
    Problems.check(unknown, 400, "policy.jurisdiction-unknown");
    assertThat(unknown.jsonPath().getList("unknown")).containsExactly("?x?", "XX");
    Problems.check(
        AUDITOR.post(PATH, Map.of("controllers", List.of(de, de), "customers", List.of("DE"))),
        400,
        "policy.controller-key-taken");
    Problems.check(
        AUDITOR.post(PATH, Map.of("controllers", List.of(), "customers", List.of("DE"))),
        400,
        "request.invalid");
    Problems.check(
        AUDITOR.post(PATH, Map.of("controllers", List.of(de), "customers", List.of())),
        400,
        "request.invalid");
    Problems.check(
        AUDITOR.post(PATH, Map.of("controllers", List.of(de), "customers", List.of("DE"), "x", 1)),
        400,
        "request.unknown-field");
    Map<String, Object> when = new HashMap<>(de);
    when.put("fiscalYearEnds", List.of("31.12.2025"));
    Problems.check(
        AUDITOR.post(PATH, Map.of("controllers", List.of(when), "customers", List.of("DE"))),
        400,
        "request.malformed");
  }

  @Test
  void allPacksAreListedAndShown() {
    Response list = AUDITOR.get("/api/v1/packs");
    assertThat(list.jsonPath().getList("items.name")).hasSize(17).startsWith("crm-sales");
    for (Map<String, Object> item : list.jsonPath().<Map<String, Object>>getList("items")) {
      Response pack = AUDITOR.get("/api/v1/packs/" + item.get("name"));
      assertThat(pack.statusCode()).isEqualTo(200);
      assertThat(pack.jsonPath().getList("rules")).hasSize((Integer) item.get("rules"));
      assertThat(pack.jsonPath().getString("jurisdiction")).isEqualTo(item.get("jurisdiction"));
    }
    Problems.check(AUDITOR.get("/api/v1/packs/xx"), 404, "policy.pack-not-found");
  }

  private static void decided(String pack, String id) {
    PackCases file = PackCases.of(pack);
    PackCase example =
        file.cases().stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    Map<String, Object> record = new HashMap<>();
    record.put("id", id);
    Map<String, Object> profile = new HashMap<>();
    ((Map<?, ?>) Policies.tree(example.profile())).forEach((k, v) -> profile.put((String) k, v));
    if (pack.equals("us-ca")) {
      profile.put("controllerJurisdiction", "NL");
    }
    record.put("profile", profile);
    record.put("facts", Policies.tree(example.facts(file.zone())));
    Response answer = AUDITOR.post("/api/v1/decisions", Map.of("records", List.of(record)));
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    for (String key : List.of("retainThrough", "eraseBy")) {
      if (example.expect().containsKey(key)) {
        assertThat(answer.jsonPath().getString("results[0].decisions[0]." + key))
            .as(id)
            .isEqualTo(example.expect().get(key));
      }
    }
    assertThat(answer.jsonPath().getString("results[0].decisions[0].winningMaximum")).isNotBlank();
  }
}
