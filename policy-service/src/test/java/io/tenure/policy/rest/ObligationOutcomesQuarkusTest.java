package io.tenure.policy.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import io.tenure.kit.testing.Problems;
import io.tenure.policy.golden.Golden;
import io.tenure.policy.golden.ObligationCase;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ObligationOutcomesQuarkusTest {

  private static final String PATH = "/api/v1/obligations/outcomes";
  private final Api auditor = Api.as("auditor", "auditor");

  @Test
  void theWorkedExamplesAreRightToTheDayOverHttp() {
    for (ObligationCase golden : Golden.obligations()) {
      ZoneId zone =
          ZoneId.of(
              auditor
                  .get("/api/v1/obligations/{id}", golden.obligation())
                  .jsonPath()
                  .getString("execution.zone"));
      Map<String, Object> body = new HashMap<>();
      body.put("asOf", golden.moment(zone).toString());
      body.put("obligations", List.of(golden.obligation()));
      body.put("triggers", golden.instants(zone));
      body.put("open", golden.open());
      body.put("organisation", golden.organisation());
      body.put("measures", golden.measures());
      body.put("fiscalYearEnds", golden.fiscalYearEnds());
      Response answer = ask(body);
      assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
      assertThat(golden.only(answer.jsonPath().getMap("results[0]")))
          .as(golden.toString())
          .isEqualTo(golden.expected());
    }
  }

  @Test
  void allLawOfTheNamedJurisdictionsIsApplied() {
    List<String> laws =
        ask(Map.of("jurisdictions", List.of("DE"), "triggers", Map.of()))
            .jsonPath()
            .getList("results.obligation");
    assertThat(laws)
        .contains("hgb-vouchers-8", "gdpr-storage-limitation", "pci-3-3-1-sad")
        .doesNotContain("ccpa-delete")
        .isSorted();
  }

  @Test
  void badQuestionsAreRefused() {
    Problems.check(
        ask(Map.of("obligations", List.of("no-such-law"))), 404, "policy.obligation-not-found");
    Problems.check(ask(Map.of("triggers", Map.of())), 400, "request.invalid");
    Problems.check(
        ask(
            Map.of(
                "obligations",
                List.of("hgb-letters-6"),
                "triggers",
                Map.of("record_craeted", "2024-01-01T00:00:00Z"))),
        400,
        "policy.trigger-unknown");
    Problems.check(ask(Map.of("jurisdictions", List.of("XX"))), 400, "policy.jurisdiction-unknown");
    Problems.check(
        ask(
            Map.of(
                "obligations",
                List.of("hgb-letters-6"),
                "triggers",
                Map.of("record_created", "0001-01-01T00:00:00Z"))),
        400,
        "request.date-out-of-range");
  }

  private Response ask(Map<String, Object> body) {
    return auditor.post(PATH, body);
  }
}
