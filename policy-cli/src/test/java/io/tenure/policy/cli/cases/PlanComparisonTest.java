package io.tenure.policy.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Facts;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.cli.cases.CaseFacts.Question;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.DecisionEngine;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedPacks;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A plan that says something else than the decision is found. */
class PlanComparisonTest {
  private final PolicyEdition policy =
      new PolicyEdition(
          "v",
          "sha256:0",
          ShippedPacks.load().getFirst().content(),
          ShippedCatalogue.load(),
          Bindings.NONE);
  private final Profile profile =
      new Profile(
          "crm",
          "crm.invoice",
          "INVOICE",
          "DE",
          "DE",
          List.of(
              new ProfileField("total", "user.financial", "LOW"),
              new ProfileField("phone", "user.contact.phone_number", "LOW")),
          List.of("invoice_issued"));

  private Question question(String issued) {
    return new Question(
        profile,
        new Facts(Map.of("invoice_issued", Instant.parse(issued)), Map.of()),
        Instant.parse("2026-11-25T12:00:00Z"));
  }

  private List<Decision> decide(Question question) {
    return DecisionEngine.decide(
        policy, question.profile(), question.facts(), question.asOf(), false);
  }

  @Test
  void sameFactsAgree() {
    Question question = question("2020-03-01T12:00:00Z");
    assertThat(decide(question)).hasSizeGreaterThan(1);
    assertThat(PlanComparison.differences(policy, question, decide(question))).isEmpty();
  }

  @Test
  void anotherEndIsFound() {
    assertThat(
            PlanComparison.differences(
                policy, question("2020-03-01T12:00:00Z"), decide(question("2021-03-01T12:00:00Z"))))
        .isNotEmpty()
        .allSatisfy(text -> assertThat(text).contains("The compiled plan differs"));
  }

  @Test
  void missingGroupIsFound() {
    Question question = question("2020-03-01T12:00:00Z");
    assertThat(PlanComparison.differences(policy, question, decide(question).subList(1, 2)))
        .isNotEmpty();
  }
}
