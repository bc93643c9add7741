package io.tenure.policy.rest;

import static io.tenure.policy.rest.Layers.LAWYER;
import static io.tenure.policy.rest.Layers.obligation;
import static io.tenure.policy.rest.Layers.text;
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
import io.tenure.policy.golden.Golden;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A policy version decides with the catalogue it was submitted with, and was approved with it. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class CatalogueInVersionsQuarkusTest {

  private static final String HGB = "hgb-vouchers-8";

  @AfterEach
  void nothingIsLeft() {
    Layers.clear();
  }

  @Test
  void aVersionInEffectKeepsItsAnswersWhateverBecomesOfItsObligations() {
    Layers.added(text("org:kept"));
    String policy = Layers.policyOn("org:kept");
    assertThat(Layers.findings(AUDITOR.get(version(policy, 1))))
        .contains("OBLIGATION_OF_ORGANISATION");
    Policies.approved(policy, 1);
    Response active = APPROVER.post(version(policy, 1) + "/activate", Map.of());
    assertThat(active.statusCode()).as(active.asString()).isEqualTo(200);
    assertThat(active.jsonPath().getString("catalogueVersion")).contains("+org.sha256:");
    assertThat(active.jsonPath().getLong("layerRevision")).isPositive();
    Response before = decided();
    assertThat(before.jsonPath().getString("results[0].decisions[0].status")).isEqualTo("RETAINED");

    Map<String, Object> over = text("org:kept");
    over.put("inForceTo", "2020-12-31");
    over.put("citation", "Works agreement 13");
    Response changed =
        LAWYER.put(
            obligation("org:kept"), AUDITOR.get(obligation("org:kept")).header("ETag"), over);
    assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
    assertThat(decided().asString()).isEqualTo(before.asString());

    Response next = AUTHOR.post("/api/v1/policies/" + policy + "/versions", Map.of("from", 1));
    assertThat(Layers.findings(next)).contains("OBLIGATION_CHANGED", "OBLIGATION_NOT_IN_FORCE");

    Response removed = removal("org:kept");
    assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(204);
    assertThat(decided().asString()).isEqualTo(before.asString());
    Response after = AUTHOR.post("/api/v1/policies/" + policy + "/versions", Map.of("from", 1));
    assertThat(Layers.findings(after)).contains("OBLIGATION_UNKNOWN");
    Problems.check(
        AUTHOR.post(version(policy, 3) + "/submit", null), 422, "policy.content-invalid");
  }

  @Test
  void aChangeOfTheCatalogueBetweenSubmissionAndApprovalRefusesTheApproval() {
    Layers.added(text("org:moved"));
    String policy = Layers.policyOn("org:moved");
    String digest =
        AUTHOR.post(version(policy, 1) + "/submit", null).jsonPath().getString("digest");
    Layers.amended(HGB, Map.of("notes", "Read by counsel."));
    Response refused = APPROVER.post(version(policy, 1) + "/approve", Map.of("digest", digest));
    Problems.check(refused, 409, "policy.catalogue-changed");
    assertThat(AUDITOR.get(version(policy, 1)).jsonPath().getString("state"))
        .isEqualTo("SUBMITTED");

    AUTHOR.post(version(policy, 1) + "/withdraw", Map.of("reason", "The catalogue changed."));
    AUTHOR.post("/api/v1/policies/" + policy + "/versions", Map.of("from", 1));
    String again = Policies.approved(policy, 2);
    assertThat(again).isNotEqualTo(digest);
  }

  @Test
  void theDigestThatIsApprovedCoversTheCatalogue() {
    Layers.added(text("org:one"));
    String one = Layers.policyOn("org:one");
    String first = AUTHOR.post(version(one, 1) + "/submit", null).jsonPath().getString("digest");
    Layers.amended(HGB, Map.of("notes", "Read by counsel."));
    String two = Layers.policyOn("org:one");
    String second = AUTHOR.post(version(two, 1) + "/submit", null).jsonPath().getString("digest");
    assertThat(AUDITOR.get(version(one, 1)).jsonPath().getList("rules"))
        .isEqualTo(AUDITOR.get(version(two, 1)).jsonPath().getList("rules"));
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void whoeverWroteOrAmendedAnObligationCannotApproveWhatRestsOnIt() {
    Layers.added(text("org:hers"));
    String policy = Layers.policyOn("org:hers");
    String digest =
        AUTHOR.post(version(policy, 1) + "/submit", null).jsonPath().getString("digest");
    Problems.check(
        LAWYER.post(version(policy, 1) + "/approve", Map.of("digest", digest)),
        403,
        "policy.four-eyes");
    String other = Layers.policyOn(HGB);
    String untouched =
        AUTHOR.post(version(other, 1) + "/submit", null).jsonPath().getString("digest");
    Response approved = LAWYER.post(version(other, 1) + "/approve", Map.of("digest", untouched));
    assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
  }

  @Test
  void aWithdrawnObligationCarriesNoRule() {
    Response withdrawn =
        LAWYER.put(
            obligation(HGB) + "/amendment",
            AUDITOR.get(obligation(HGB)).header("ETag"),
            Map.of("withdrawn", true, "reason", "No merchant.", "source", "Opinion 8"));
    assertThat(withdrawn.statusCode()).as(withdrawn.asString()).isEqualTo(200);
    assertThat(withdrawn.jsonPath().getString("provenance.status")).isEqualTo("WITHDRAWN");
    assertThat(withdrawn.jsonPath().getString("execution")).isNull();
    assertThat(Layers.all("layer=AMENDED")).hasSize(1);
    String policy = Layers.policyOn(HGB);
    assertThat(Layers.findings(AUDITOR.get(version(policy, 1)))).contains("OBLIGATION_WITHDRAWN");
    Problems.check(
        AUTHOR.post(version(policy, 1) + "/submit", null), 422, "policy.content-invalid");
  }

  @Test
  void anAgreementIsNoLaw() {
    regulation("org:agreement", null);
    regulation("org:act", "law");
    for (String law : List.of("org:agreement", "org:act")) {
      Map<String, Object> text = text(law + "-invoices");
      text.put("regulation", law);
      Layers.added(text);
    }
    assertThat(Layers.findings(AUDITOR.get(version(Layers.policyOn("org:agreement-invoices"), 1))))
        .contains("LAW_ON_AGREEMENT");
    assertThat(Layers.findings(AUDITOR.get(version(Layers.policyOn("org:act-invoices"), 1))))
        .containsOnly("OBLIGATION_OF_ORGANISATION");
  }

  private static void regulation(String id, String binding) {
    Map<String, Object> regulation = new HashMap<>();
    regulation.put("id", id);
    regulation.put("name", "Of this organisation");
    regulation.put("jurisdiction", "DE");
    regulation.put("citation", "12 of 2024");
    regulation.put("officialUrl", "https://intranet.example/12");
    regulation.put("binding", binding);
    regulation.put("reason", "It binds this organisation.");
    Response made = LAWYER.post("/api/v1/regulations", regulation);
    assertThat(made.statusCode()).as(made.asString()).isEqualTo(201);
  }

  private static Response removal(String id) {
    return LAWYER
        .request()
        .contentType("application/json")
        .header("If-Match", AUDITOR.get(obligation(id)).header("ETag"))
        .header("Idempotency-Key", UUID.randomUUID())
        .body(Map.of("reason", "It ended."))
        .post(obligation(id) + "/removal");
  }

  private static Response decided() {
    Response decided =
        AUDITOR.post(
            "/api/v1/decisions",
            Map.of(
                "asOf",
                "2199-11-25T00:00:00Z",
                "records",
                List.of(
                    Map.of(
                        "id",
                        "a",
                        "profile",
                        Policies.tree(Golden.get("G01-invoice").fullProfile()),
                        "facts",
                        Map.of("triggers", Map.of("invoice_issued", "2198-01-01T00:00:00Z"))))));
    assertThat(decided.statusCode()).as(decided.asString()).isEqualTo(200);
    return decided;
  }
}
