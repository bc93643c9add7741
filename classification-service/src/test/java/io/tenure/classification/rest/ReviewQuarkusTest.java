package io.tenure.classification.rest;

import static io.tenure.classification.rest.SystemsUnderTest.AUDITOR;
import static io.tenure.classification.rest.SystemsUnderTest.STEWARD;
import static io.tenure.classification.rest.SystemsUnderTest.decided;
import static io.tenure.classification.rest.SystemsUnderTest.discovered;
import static io.tenure.classification.rest.SystemsUnderTest.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.classification.domain.review.Impact;
import io.tenure.classification.domain.taxonomy.Sensitivity;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(CrmResource.class)
class ReviewQuarkusTest {

  @Test
  void theQueueIsSortedByImpactAndFiltered() {
    String system = registered();
    discovered(system);
    String path = "/api/v1/review-queue?system=" + system;
    List<Map<String, Object>> all = all(path + "&limit=100");
    Response summary = AUDITOR.get("/api/v1/review-queue/summary?system=" + system);
    assertThat(all).hasSize(summary.jsonPath().getInt("items")).hasSizeGreaterThan(200);
    assertThat(all)
        .extracting(i -> i.get("target") + "/" + i.get("dataset") + "/" + i.get("name"))
        .doesNotHaveDuplicates();
    assertThat(all.stream().map(i -> number(i, "impact")).toList())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(all)
        .allSatisfy(
            i ->
                assertThat(number(i, "impact"))
                    .isCloseTo(
                        Impact.of(
                            Sensitivity.valueOf((String) i.get("sensitivity")),
                            ((Number) i.get("rows")).longValue(),
                            number(i, "confidence"),
                            (boolean) i.get("disputed")),
                        org.assertj.core.data.Percentage.withPercentage(0.01)));

    List<Map<String, Object>> contacts =
        all(path + "&limit=200&target=FIELD&dataset=crm.contact*&category=user.contact");
    assertThat(contacts).isNotEmpty();
    assertThat(contacts).extracting(i -> (String) i.get("dataset")).containsOnly("crm.contacts");
    assertThat(all(path + "&dataset=crm_contacts")).as("only * is a wildcard").isEmpty();
    assertThat(contacts).allMatch(i -> ((String) i.get("category")).startsWith("user.contact"));
    Problems.check(AUDITOR.get(path + "&category=user.shoe"), 422, "category.unknown");
  }

  @Test
  void manyItemsAreDecidedByFilterAndConfirmedOnesAreLeft() {
    String system = registered();
    discovered(system);
    decided(
        system,
        Map.of(
            "target", "FIELD",
            "dataset", "crm.contacts",
            "field", "email",
            "action", "CORRECT",
            "value", Map.of("category", "user.contact.url")));

    Response done =
        STEWARD.awaitOperation(
            bulk(system, Map.of("target", "FIELD", "dataset", "crm.contacts"), "REJECT", null));

    assertThat(done.jsonPath().getString("state")).as(done.asString()).isEqualTo("SUCCEEDED");
    assertThat(done.jsonPath().getInt("result.accepted")).isGreaterThan(10);
    assertThat(done.jsonPath().getInt("result.refusedCount")).isZero();
    assertThat(all("/api/v1/review-queue?target=FIELD&dataset=crm.contacts&system=" + system))
        .isEmpty();
    String fields = "items.find{it.name=='crm.contacts'}.fields";
    var draft = STEWARD.get("/api/v1/systems/" + system + "/draft/datasets?limit=50").jsonPath();
    assertThat(draft.getString(fields + ".find{it.name=='email'}.category"))
        .as("a confirmed label is never overwritten")
        .isEqualTo("user.contact.url");
    assertThat(draft.getString(fields + ".find{it.name=='phone'}.status")).isEqualTo("REJECTED");

    Response relations =
        STEWARD.awaitOperation(bulk(system, Map.of("target", "RELATION"), "REJECT", null));
    assertThat(relations.jsonPath().getInt("result.accepted")).isPositive();
    assertThat(relations.jsonPath().getList("result.refused.code"))
        .as("declared keys cannot be rejected")
        .contains("decision.relation-declared");
    Problems.check(
        bulk(system, Map.of("target", "FIELD"), "CORRECT", null), 422, "decision.value-missing");
    Problems.check(
        bulk(system, Map.of("target", "DATASET"), "REJECT", null), 422, "decision.value-unfit");
  }

  private static Response bulk(
      String system, Map<String, Object> filter, String action, Map<String, Object> value) {
    Map<String, Object> body =
        new java.util.HashMap<>(
            Map.of("filter", filter, "action", action, "reason", "checked with the CRM team"));
    if (value != null) {
      body.put("value", value);
    }
    return STEWARD.post("/api/v1/systems/" + system + "/draft/bulk-decisions", body);
  }

  private static List<Map<String, Object>> all(String path) {
    List<Map<String, Object>> all = new ArrayList<>();
    String next = null;
    do {
      Response page = next == null ? AUDITOR.get(path) : AUDITOR.get(path + "&cursor={c}", next);
      assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
      all.addAll(page.jsonPath().getList("items"));
      next = page.jsonPath().getString("next");
    } while (next != null);
    return all;
  }

  private static double number(Map<String, Object> item, String member) {
    return ((Number) item.get(member)).doubleValue();
  }
}
