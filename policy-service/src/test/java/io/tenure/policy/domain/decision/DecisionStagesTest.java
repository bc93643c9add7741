package io.tenure.policy.domain.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.EndExpression.PeriodAfter;
import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome.Status;
import io.tenure.plan.PlanInterpreter;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.organisation.Applicability;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Rule.HandOver;
import io.tenure.policy.domain.rule.Rule.ReviewStage;
import io.tenure.policy.domain.rule.Scope;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule does before the end, for whom it acts, and what has to happen first. */
class DecisionStagesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Catalogue CATALOGUE = ShippedCatalogue.load();
  private static final Profile PROFILE =
      new Profile(
          "crm",
          "crm.contacts",
          "CONTACT",
          "DE",
          "DE",
          List.of(new ProfileField("name", "user.name", "LOW")),
          List.of("record_created"));

  @Test
  void activeUseReviewAndRemovalAreToldOneAfterTheOther() {
    Rule use = maximum("use", Disposition.RESTRICT, "P1Y", null, null, null);
    Rule look = maximum("look", Disposition.REVIEW, "P2Y", null, null, null);
    Rule gone = maximum("gone", Disposition.ERASE, "P3Y", null, null, null);
    Decision decision = decide("2025-06-01", Map.of(), use, look, gone);
    assertThat(decision.status()).isEqualTo(Status.RESTRICT);
    assertThat(decision.activeUse().lastDay()).isEqualTo("2025-01-01");
    assertThat(decision.review().lastDay()).isEqualTo("2026-01-01");
    assertThat(decision.eraseBy()).isEqualTo("2027-01-01");
    assertThat(decision.restrictFrom()).isEqualTo(decision.activeUse().from());
    assertThat(decision.sentence())
        .isEqualTo(
            "Out of ordinary use since 2 January 2025: “use”. May be kept until 1 January 2027. "
                + "To be reviewed by a person from 2 January 2026: “look”. "
                + "To be erased from 2 January 2027: “gone”.");
    assertThat(decide("2026-06-01", Map.of(), use, look, gone).status()).isEqualTo(Status.REVIEW);
    assertThat(decide("2027-06-01", Map.of(), use, look, gone).status()).isEqualTo(Status.DUE);
  }

  @Test
  void aNarrowerEndOfActiveUseTakesNoRemovalAway() {
    Rule use =
        maximum("use", Disposition.RESTRICT, "P1Y", null, null, null)
            .withScope(new Scope(List.of("DE"), null, null, null, null, null, null, null));
    Rule gone = maximum("gone", Disposition.ERASE, "P3Y", null, null, null);
    assertThat(decide("2028-01-01", Map.of(), use, gone).winningMaximum()).isEqualTo("gone");
  }

  @Test
  void nothingIsRemovedBeforeItWasHandedOver() {
    Rule gone =
        maximum("gone", Disposition.ERASE, "P1Y", null, new HandOver("the archive", "filed"), null);
    Decision waiting = decide("2026-01-01", Map.of(), gone);
    assertThat(waiting.status()).isEqualTo(Status.REVIEW);
    assertThat(waiting.disposeFrom()).isNull();
    assertThat(waiting.review().lastDay()).isEqualTo("2025-01-01");
    Decision handedOver = decide("2026-01-01", Map.of("filed", at("2025-12-01")), gone);
    assertThat(handedOver.status()).isEqualTo(Status.DUE);
    assertThat(handedOver.eraseBy()).isEqualTo("2025-01-01");
    assertThat(handedOver.winningMaximum()).isEqualTo("gone");
  }

  @Test
  void whatLiesAheadMeetsNoCondition() {
    Rule gone =
        maximum("gone", Disposition.ERASE, "P1Y", null, new HandOver("the archive", "filed"), null);
    Map<String, Instant> filed = Map.of("filed", at("2026-03-01"));
    assertThat(decide("2026-02-28", filed, gone).status()).isEqualTo(Status.REVIEW);
    assertThat(decide("2026-03-01", filed, gone).status()).isEqualTo(Status.DUE);
  }

  @Test
  void aRuleThatWaitsForAHandOverIsStillTheMoreSpecificOne() {
    Rule general = maximum("general", Disposition.ERASE, "P1Y", null, null, null);
    Rule narrow =
        maximum(
                "narrow",
                Disposition.ERASE,
                "P5Y",
                null,
                new HandOver("the archive", "filed"),
                null)
            .withScope(new Scope(List.of("DE"), null, null, null, null, null, null, null));
    assertThat(decide("2026-01-01", Map.of(), general, narrow).status()).isEqualTo(Status.RETAINED);
  }

  @ParameterizedTest
  @CsvSource({
    "MAXIMUM, retail, true",
    "MAXIMUM, bank, false",
    "MAXIMUM, , false",
    "MINIMUM, retail, true",
    "MINIMUM, bank, false",
    "MINIMUM, , true"
  })
  void aRuleForSomeControllersActsOnlyForThem(RuleKind kind, String sector, boolean acts) {
    Rule rule =
        rule(
            "r",
            kind,
            Basis.BUSINESS,
            kind == RuleKind.MINIMUM ? null : Disposition.ERASE,
            "P3Y",
            null,
            new Applicability.Has("sector", List.of("retail")),
            null,
            null);
    Decision decision = decide("2025-06-01", sector, Map.of(), rule);
    assertThat(decision.status()).isEqualTo(acts ? Status.RETAINED : Status.NO_RULE);
    if (!acts) {
      assertThat(decision.rules().getFirst().outcome()).isEqualTo(RuleTrace.Outcome.NOT_BINDING);
      assertThat(decision.sentence()).contains("“r” is not for this organisation.");
    }
  }

  @ParameterizedTest
  @CsvSource({"retail, true", "credit-institution, false", ", true"})
  void aStatuteThatDoesNotBindTheControllerDoesNotAct(String sector, boolean acts) {
    Rule vouchers =
        rule(
            "vouchers",
            RuleKind.MINIMUM,
            Basis.LAW,
            null,
            "P8Y",
            List.of("hgb-vouchers-8"),
            null,
            null,
            null);
    assertThat(decide("2025-06-01", sector, Map.of(), vouchers).status())
        .isEqualTo(acts ? Status.RETAINED : Status.NO_RULE);
  }

  /** Which of them answers for a record is not known: what may bind one of them keeps. */
  @Test
  void ofSeveralControllersInOnePlaceAMinimumBindsForOneAndAMaximumForAll() {
    Controller shop = controller("shop", "retail");
    Controller bank = controller("bank", "credit-institution");
    Rule keep =
        rule(
            "keep",
            RuleKind.MINIMUM,
            Basis.LAW,
            null,
            "P8Y",
            List.of("hgb-vouchers-8"),
            null,
            null,
            null);
    Rule gone =
        maximum(
            "gone",
            Disposition.ERASE,
            "P1Y",
            new Applicability.Has("sector", List.of("retail")),
            null,
            null);
    for (List<Controller> both : List.of(List.of(shop, bank), List.of(bank, shop))) {
      Decision decision = decide("2025-06-01", both, Map.of(), keep, gone);
      assertThat(decision.winningMinimum()).isEqualTo("keep");
      assertThat(decision.winningMaximum()).isNull();
    }
    assertThat(decide("2025-06-01", List.of(shop), Map.of(), keep, gone).winningMaximum())
        .isEqualTo("gone");
  }

  @Test
  void stagesOfAReviewAreTold() {
    Rule look =
        maximum(
            "look",
            Disposition.REVIEW,
            "P1Y",
            null,
            null,
            List.of(
                new ReviewStage("account owner", "Is the contact still needed?"),
                new ReviewStage("data protection officer", "Is there a ground to keep it?")));
    Decision decision = decide("2026-01-01", Map.of(), look);
    assertThat(decision.review().stages())
        .extracting(ReviewStage::reviewer)
        .containsExactly("account owner", "data protection officer");
    Decision without =
        decide(
            "2026-01-01", Map.of(), maximum("look", Disposition.REVIEW, "P1Y", null, null, null));
    assertThat(without.review().from()).isEqualTo(decision.review().from());
    assertThat(without.review().stages()).isEmpty();
  }

  private static Decision decide(String asOf, Map<String, Instant> triggers, Rule... rules) {
    return decide(asOf, "retail", triggers, rules);
  }

  /** Decided, and the compiled plan says the same. */
  private static Decision decide(
      String asOf, String sector, Map<String, Instant> triggers, Rule... rules) {
    return decide(asOf, List.of(controller("de", sector)), triggers, rules);
  }

  private static Controller controller(String key, String sector) {
    return new Controller(
        key, key, "DE", null, sector == null ? null : Map.of("sector", Set.of(sector)), null);
  }

  private static Decision decide(
      String asOf, List<Controller> controllers, Map<String, Instant> triggers, Rule... rules) {
    PolicyEdition policy =
        new PolicyEdition(
            "v",
            "sha256:0",
            new PolicyContent(List.of(rules), controllers, List.of("filed")),
            CATALOGUE,
            ShippedExecutions.load(CATALOGUE).bindings());
    Map<String, Instant> all = new java.util.HashMap<>(triggers);
    all.put("record_created", at("2024-01-01"));
    Facts facts = new Facts(all, Map.of());
    Decision decision = DecisionEngine.decide(policy, PROFILE, facts, at(asOf), false).getFirst();
    assertThat(
            PlanInterpreter.apply(
                PlanCompiler.compile(policy, PROFILE, at(asOf)), facts.at(at(asOf))))
        .containsExactly(decision.outcome());
    return decision;
  }

  private static Rule maximum(
      String id,
      Disposition disposition,
      String period,
      Applicability appliesIf,
      HandOver handOver,
      List<ReviewStage> stages) {
    return rule(
        id,
        RuleKind.MAXIMUM,
        Basis.BUSINESS,
        disposition,
        period,
        null,
        appliesIf,
        handOver,
        stages);
  }

  private static Rule rule(
      String id,
      RuleKind kind,
      Basis basis,
      Disposition disposition,
      String period,
      List<String> obligations,
      Applicability appliesIf,
      HandOver handOver,
      List<ReviewStage> stages) {
    return new Rule(
        id,
        id,
        kind,
        basis,
        null,
        null,
        new PeriodAfter("record_created", null, Period.parse(period), null, null, null),
        BERLIN,
        disposition,
        null,
        null,
        obligations,
        null,
        null,
        "because",
        "sales",
        appliesIf,
        handOver,
        stages,
        null,
        false);
  }

  private static Instant at(String day) {
    return LocalDate.parse(day).atTime(12, 0).atZone(BERLIN).toInstant();
  }
}
