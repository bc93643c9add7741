package io.tenure.policy.domain.decision;

import static io.tenure.policy.domain.decision.Drafts.EVERYTHING;
import static io.tenure.policy.domain.decision.Drafts.after;
import static io.tenure.policy.domain.decision.Drafts.at;
import static io.tenure.policy.domain.decision.Drafts.businessMaximum;
import static io.tenure.policy.domain.decision.Drafts.businessMinimum;
import static io.tenure.policy.domain.decision.Drafts.created;
import static io.tenure.policy.domain.decision.Drafts.lawMaximum;
import static io.tenure.policy.domain.decision.Drafts.lawMinimum;
import static io.tenure.policy.domain.decision.Drafts.policy;
import static io.tenure.policy.domain.decision.Drafts.profile;
import static io.tenure.policy.domain.decision.Drafts.rule;
import static io.tenure.policy.domain.decision.Drafts.when;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.Facts;
import io.tenure.plan.PlanInterpreter;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.policy.domain.decision.RuleTrace.Outcome;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rule decides, and what is told of those that do not. */
class PrecedenceTest {

  private static final String LAW = "cnil-prospects-3y";
  private static final Scope GERMANY =
      new Scope(List.of("DE"), null, null, null, null, null, null, null);

  @Test
  void ofEqualMinimumsLawDecidesThenTheLowerId() {
    Rule business = businessMinimum("a", EVERYTHING, "P8Y");
    Rule second = lawMinimum("c", EVERYTHING, "P8Y", "hgb-vouchers-8");
    Rule first = lawMinimum("b", EVERYTHING, "P8Y", "hgb-vouchers-8");
    assertThat(decide(business, second).winningMinimum()).isEqualTo("c");
    assertThat(decide(business, second, first).winningMinimum()).isEqualTo("b");
    assertThat(decide(business, second, first).winningMinimum())
        .isEqualTo(decide(first, second, business).winningMinimum());
  }

  @Test
  void ofOpenMinimumsLawDecidesThenTheLowerId() {
    EndExpression never = new EndExpression.Never("a person decides");
    Rule business = rule("a", RuleKind.MINIMUM, Basis.BUSINESS, EVERYTHING, never, null);
    Rule law = rule("b", RuleKind.MINIMUM, Basis.LAW, EVERYTHING, never, null, "hgb-vouchers-8");
    Rule ends = lawMinimum("0", EVERYTHING, "P50Y", "hgb-vouchers-8");
    assertThat(decide(business, law, ends).winningMinimum()).isEqualTo("b");
    assertThat(decide(business, ends).winningMinimum()).isEqualTo("a");
    Rule twin = rule("0a", RuleKind.MINIMUM, Basis.BUSINESS, EVERYTHING, never, null);
    assertThat(decide(business, twin).winningMinimum()).isEqualTo("0a");
  }

  @Test
  void ofEqualMaximumsLawDecidesThenTheStrongerDispositionThenTheLowerId() {
    Rule business = businessMaximum("a", EVERYTHING, "P3Y");
    Rule anonymise =
        Drafts.technique(
            "generalise",
            rule(
                "b",
                RuleKind.MAXIMUM,
                Basis.LAW,
                EVERYTHING,
                after("P3Y"),
                Disposition.ANONYMISE,
                LAW));
    Rule erase = lawMaximum("d", EVERYTHING, "P3Y", LAW);
    Rule first = lawMaximum("c", EVERYTHING, "P3Y", LAW);
    assertThat(decide(business, anonymise).winningMaximum()).isEqualTo("b");
    assertThat(decide(business, anonymise).technique()).isEqualTo("generalise");
    assertThat(decide(business, anonymise, erase).winningMaximum()).isEqualTo("d");
    assertThat(decide(business, anonymise, erase).disposition()).isEqualTo(Disposition.ERASE);
    assertThat(decide(business, anonymise, erase, first).winningMaximum()).isEqualTo("c");
    assertThat(decide(business).technique()).isNull();
  }

  @Test
  void whoDecidesIsTold() {
    Decision decision =
        decide(
            lawMinimum("law", EVERYTHING, "P8Y", "hgb-vouchers-8"),
            businessMinimum("wish", EVERYTHING, "P2Y"),
            businessMaximum("early", EVERYTHING, "P1Y"),
            businessMaximum("late", EVERYTHING, "P9Y"));
    assertThat(decision.rules())
        .extracting(RuleTrace::ruleId)
        .as("minimums, then maximums, each by id")
        .containsExactly("law", "wish", "early", "late");
    assertThat(decision.rules())
        .extracting(RuleTrace::outcome)
        .containsExactly(Outcome.WON, Outcome.LOST, Outcome.WON, Outcome.LOST);
    assertThat(decision.rules())
        .extracting(RuleTrace::lostTo)
        .containsExactly(null, "law", null, "early");
    assertThat(decision.rules())
        .extracting(trace -> trace.lastDay().toString())
        .containsExactly("2032-01-01", "2026-01-01", "2025-01-01", "2033-01-01");
  }

  @Test
  void rulesThatDoNotActAreToldAmongTheOthers() {
    Decision decision =
        decide(
            businessMaximum("d-general", EVERYTHING, "P1Y"),
            businessMaximum("b-germany", GERMANY, "P2Y"),
            Drafts.valid(businessMaximum("c-over", EVERYTHING, "P1M"), null, "2020-12-31"),
            when(
                new Condition.TriggerPresent("invoice_issued"),
                businessMaximum("a-invoices", EVERYTHING, "P1M")),
            Drafts.valid(businessMinimum("e-future", EVERYTHING, "P9Y"), "2100-01-01", null));
    assertThat(decision.rules())
        .extracting(RuleTrace::ruleId)
        .containsExactly("e-future", "a-invoices", "b-germany", "c-over", "d-general");
    assertThat(decision.rules())
        .extracting(RuleTrace::outcome)
        .containsExactly(
            Outcome.NOT_IN_FORCE,
            Outcome.CONDITION_NOT_MET,
            Outcome.WON,
            Outcome.NOT_IN_FORCE,
            Outcome.LESS_SPECIFIC);
  }

  /** What a business need would keep longer than the law allows counts up to the law's limit. */
  @Test
  void aCappedMinimumGivesWayToWhatDecides() {
    Rule limit = lawMaximum("limit", EVERYTHING, "P3Y", LAW);
    Rule wish = businessMinimum("wish", EVERYTHING, "P10Y");
    Decision alone = decide(limit, wish);
    assertThat(trace(alone, "wish").outcome()).isEqualTo(Outcome.CAPPED_BY_LAW);
    assertThat(trace(alone, "wish").lostTo()).isEqualTo("limit");
    assertThat(alone.winningMinimum()).isEqualTo("wish");
    assertThat(alone.retainThrough()).isEqualTo("2027-01-01");
    Decision beside = decide(limit, wish, lawMinimum("duty", EVERYTHING, "P5Y", "hgb-vouchers-8"));
    assertThat(trace(beside, "wish").outcome()).isEqualTo(Outcome.CAPPED_BY_LAW);
    assertThat(trace(beside, "wish").lostTo()).isEqualTo("duty");
    assertThat(trace(decide(limit, businessMinimum("wish", EVERYTHING, "P3Y")), "wish").outcome())
        .as("as long as the law allows")
        .isEqualTo(Outcome.WON);
  }

  @Test
  void onlyABusinessRuleOfTheSameKindIsTheMoreSpecificOne() {
    Rule general = businessMaximum("general", EVERYTHING, "P1Y");
    assertThat(decide(general, lawMaximum("law", GERMANY, "P5Y", LAW)).winningMaximum())
        .as("law is no more specific business rule")
        .isEqualTo("general");
    assertThat(decide(general, businessMinimum("keep", GERMANY, "P1M")).winningMaximum())
        .as("a minimum displaces no maximum")
        .isEqualTo("general");
    assertThat(
            decide(
                    rule(
                        "use",
                        RuleKind.MAXIMUM,
                        Basis.BUSINESS,
                        EVERYTHING,
                        after("P1M"),
                        Disposition.RESTRICT),
                    businessMaximum("germany", GERMANY, "P5Y"))
                .activeUse()
                .rule())
        .as("what comes at the end displaces no end of active use")
        .isEqualTo("use");
    assertThat(
            decide(
                    general,
                    businessMaximum("b", GERMANY, "P2Y"),
                    businessMaximum("a", GERMANY, "P5Y"))
                .rules())
        .filteredOn(trace -> trace.ruleId().equals("general"))
        .extracting(RuleTrace::lostTo)
        .as("of several the lowest id is named")
        .containsExactly("a");
  }

  /** Only maximums follow the minimums. */
  @Test
  void aMinimumThatWouldFollowTheMinimumsStaysOpen() {
    Rule follows =
        rule(
            "follows",
            RuleKind.MINIMUM,
            Basis.BUSINESS,
            EVERYTHING,
            new EndExpression.AfterRetention(Period.ofDays(1), null),
            null);
    Decision decision = decide(lawMinimum("law", EVERYTHING, "P1Y", "hgb-vouchers-8"), follows);
    assertThat(decision.retainOpen()).isTrue();
    assertThat(decision.winningMinimum()).isEqualTo("follows");
  }

  @Test
  void aMaximumThatFollowsIsTheBusinessRulesAfterAllMinimumsAndTheLawsAfterLaw() {
    EndExpression atOnce = new EndExpression.AfterRetention(Period.ZERO, null);
    Rule keep = lawMinimum("keep", EVERYTHING, "P8Y", "hgb-vouchers-8");
    Rule wish = businessMinimum("wish", EVERYTHING, "P10Y");
    Rule business =
        rule("go", RuleKind.MAXIMUM, Basis.BUSINESS, EVERYTHING, atOnce, Disposition.ERASE);
    Rule law = rule("go", RuleKind.MAXIMUM, Basis.LAW, EVERYTHING, atOnce, Disposition.ERASE, LAW);
    assertThat(decide(keep, wish, business).eraseBy()).isEqualTo("2034-01-01");
    assertThat(decide(keep, wish, law).eraseBy()).isEqualTo("2032-01-01");
    assertThat(decide(business).disposeFrom()).isNull();
    assertThat(trace(decide(business), "go").outcome()).isEqualTo(Outcome.NO_END);
  }

  @Test
  void theVersionThatAnswersIsNamedInThePlan() {
    var plan =
        PlanCompiler.compile(
            policy(businessMaximum("a", EVERYTHING, "P1Y")), germany(), at("2026-11-23"));
    assertThat(plan.policyVersionId()).isEqualTo("v");
    assertThat(plan.policyDigest()).isEqualTo("sha256:0");
    assertThat(plan.profile()).isEqualTo(germany());
  }

  /** Decided as of 23 November 2026; the compiled plan says the same. */
  private static Decision decide(Rule... rules) {
    Facts facts = created("2024-01-01");
    Decision decision =
        DecisionEngine.decide(policy(rules), germany(), facts, at("2026-11-23"), false).getFirst();
    assertThat(
            PlanInterpreter.apply(
                PlanCompiler.compile(policy(rules), germany(), at("2026-11-23")), facts))
        .containsExactly(decision.outcome());
    assertThat(decision.outcome().winners().minimum()).isEqualTo(decision.winningMinimum());
    return decision;
  }

  private static Profile germany() {
    return profile("DE", "DE", "user.name");
  }

  private static RuleTrace trace(Decision decision, String rule) {
    return decision.rules().stream().filter(t -> t.ruleId().equals(rule)).findFirst().orElseThrow();
  }
}
