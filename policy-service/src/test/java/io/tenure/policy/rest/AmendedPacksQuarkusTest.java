package io.tenure.policy.rest;

import static io.tenure.policy.rest.Layers.LAWYER;
import static io.tenure.policy.rest.Policies.AUDITOR;
import static io.tenure.policy.rest.Policies.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an organisation makes of a pack goes into proposals and policies, with who said it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class AmendedPacksQuarkusTest {

  private static final String DE = "/api/v1/packs/de";

  @AfterEach
  void nothingIsLeft() {
    Layers.clear();
  }

  @Test
  void aProposalTakesAmendedDroppedAndAddedRulesAndSaysWhose() {
    Response shipped = AUDITOR.get(DE);
    Response amended =
        amend(
            "de-invoices",
            Map.of(
                "set",
                Map.of("owner", "group accounting", "title", "Invoices, our way"),
                "reason",
                "Group policy.",
                "source",
                "Group manual 4"));
    assertThat(amended.statusCode()).as(amended.asString()).isEqualTo(200);
    assertThat(amended.jsonPath().getString("provenance.'de-invoices'.by.subject"))
        .isEqualTo("lena");
    Response dropped =
        amend(
            "de-claims",
            Map.of("withdrawn", true, "reason", "Not needed.", "source", "Group manual 4"));
    assertThat(dropped.statusCode()).as(dropped.asString()).isEqualTo(200);
    Response added =
        LAWYER.post(
            DE + "/rules",
            Map.of(
                "rule",
                Layers.rule(List.of("hgb-vouchers-8")),
                "reason",
                "Ten years in the group."));
    assertThat(added.statusCode()).as(added.asString()).isEqualTo(201);
    assertThat(added.jsonPath().getList("rules.id"))
        .hasSameSizeAs(shipped.jsonPath().getList("rules"))
        .contains("org-invoices")
        .doesNotContain("de-claims");

    Response proposal = proposal();
    List<Map<String, Object>> sources = proposal.jsonPath().getList("sources");
    assertThat(sources)
        .contains(
            Map.of("rule", "de-invoices", "pack", "de", "layer", "AMENDED", "stale", false),
            Map.of("rule", "org-invoices", "pack", "de", "layer", "ORGANISATION", "stale", false),
            Map.of("rule", "de-payments", "pack", "de", "layer", "SHIPPED", "stale", false));
    assertThat(proposal.jsonPath().getList("gaps.code")).contains("RULE_DROPPED");
    assertThat(proposal.jsonPath().getString("policy.rules.find{it.id=='de-invoices'}.owner"))
        .isEqualTo("group accounting");
    assertThat(proposal.jsonPath().getString("catalogueVersion")).startsWith("2026-11-23");

    Response made = AUTHOR.post("/api/v1/policies", Map.of("name", Policies.name(), "pack", "de"));
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
    Response draft = AUDITOR.get(Policies.version(made.jsonPath().getString("id"), 1));
    assertThat(draft.jsonPath().getList("rules.id"))
        .isEqualTo(added.jsonPath().getList("rules.id"));

    Response removed =
        LAWYER
            .request()
            .contentType("application/json")
            .header("If-Match", AUDITOR.get(DE).header("ETag"))
            .header("Idempotency-Key", UUID.randomUUID())
            .body(Map.of("reason", "Not any more."))
            .post(DE + "/rules/org-invoices/removal");
    assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(200);
    assertThat(AUDITOR.get(DE).jsonPath().getList("rules.id")).doesNotContain("org-invoices");
  }

  @Test
  void whereTheShippedRuleChangedNothingIsErasedByItUntilSomebodyChooses() {
    String seen = "sha256:" + "0".repeat(64);
    String maximum = maximum();
    Response put =
        LAWYER.put(
            Layers.PATH,
            AUDITOR.get(Layers.PATH).header("ETag"),
            Map.of(
                "reason",
                "From before the last edition.",
                "packAmendments",
                List.of(stale("de/de-invoices", seen), stale("business/" + maximum, seen))));
    assertThat(put.statusCode()).as(put.asString()).isEqualTo(200);
    Response proposal = proposal();
    assertThat(proposal.jsonPath().getList("gaps.code"))
        .filteredOn("RULE_STALE"::equals)
        .hasSize(2);
    assertThat(proposal.jsonPath().getString("policy.rules.find{it.id=='de-invoices'}.end.op"))
        .isEqualTo("NEVER");
    assertThat(proposal.jsonPath().getList("policy.rules.id")).doesNotContain(maximum);
    assertThat(proposal.jsonPath().getBoolean("sources.find{it.rule=='de-invoices'}.stale"))
        .isTrue();
    Response refused =
        AUTHOR.post("/api/v1/policies", Map.of("name", Policies.name(), "pack", "de"));
    Problems.check(refused, 409, "policy.pack-stale");
    assertThat(refused.jsonPath().getList("rules")).containsExactly("de-invoices");

    Response again =
        amend(
            "de-invoices",
            Map.of("set", Map.of("owner", "accounting"), "reason", "Read again.", "source", "G4"));
    assertThat(again.statusCode()).as(again.asString()).isEqualTo(200);
    assertThat(
            AUTHOR
                .post("/api/v1/policies", Map.of("name", Policies.name(), "pack", "de"))
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void aRuleThatIsNotValidIsRefusedWithItsPlace() {
    long revision = Layers.revision();
    invalid(
        amend(
            "de-invoices",
            Map.of(
                "set",
                Map.of("end", Map.of("op", "PERIOD_AFTER", "trigger", "moon", "period", "P8Y")),
                "reason",
                "r",
                "source",
                "s")),
        "packAmendments.de/de-invoices.set.end.trigger");
    invalid(
        amend(
            "de-invoices", Map.of("set", Map.of("kind", "MAXIMUM"), "reason", "r", "source", "s")),
        "packAmendments.de/de-invoices.set.kind");
    Problems.check(
        LAWYER.post(
            DE + "/rules",
            Map.of(
                "rule", Map.of("id", "de-invoices", "title", "Mine"), "reason", "Not an own id.")),
        422,
        "policy.catalogue-entry-invalid");
    Problems.check(
        LAWYER.put(
            DE + "/rules/de-invoices/amendment",
            "\"x\"",
            Map.of("set", Map.of("owner", "o"), "reason", "r", "source", "s")),
        412,
        "precondition.failed");
    assertThat(Layers.revision()).isEqualTo(revision);
  }

  private static void invalid(Response answer, String place) {
    Problems.check(answer, 422, "policy.catalogue-entry-invalid");
    assertThat(answer.jsonPath().getList("findings.place")).as(answer.asString()).contains(place);
  }

  private static Map<String, Object> stale(String target, String seen) {
    return Map.of(
        "target",
        target,
        "withdrawn",
        false,
        "set",
        Map.of("owner", "group accounting"),
        "was",
        Map.of("owner", "somebody else"),
        "seen",
        seen,
        "reason",
        "r",
        "source",
        "s");
  }

  private static String maximum() {
    return AUDITOR
        .get("/api/v1/packs/business")
        .jsonPath()
        .getString("rules.find{it.kind=='MAXIMUM' && it.scope.datasetKinds.contains('LEAD')}.id");
  }

  private static Response amend(String rule, Map<String, Object> body) {
    return LAWYER.put(DE + "/rules/" + rule + "/amendment", AUDITOR.get(DE).header("ETag"), body);
  }

  private static Response proposal() {
    Response proposal =
        AUDITOR.post(
            "/api/v1/policy-proposals",
            Map.of(
                "controllers",
                List.of(Map.of("key", "de", "name", "Example GmbH", "jurisdiction", "DE")),
                "customers",
                List.of("DE")));
    assertThat(proposal.statusCode()).as(proposal.asString()).isEqualTo(200);
    return proposal;
  }
}
