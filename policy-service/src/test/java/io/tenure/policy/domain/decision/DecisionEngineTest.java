package io.tenure.policy.domain.decision;

import static io.tenure.policy.domain.decision.Drafts.EVERYTHING;
import static io.tenure.policy.domain.decision.Drafts.at;
import static io.tenure.policy.domain.decision.Drafts.businessMaximum;
import static io.tenure.policy.domain.decision.Drafts.businessMinimum;
import static io.tenure.policy.domain.decision.Drafts.created;
import static io.tenure.policy.domain.decision.Drafts.lawMaximum;
import static io.tenure.policy.domain.decision.Drafts.lawMinimum;
import static io.tenure.policy.domain.decision.Drafts.policy;
import static io.tenure.policy.domain.decision.Drafts.profile;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome.Status;
import io.tenure.policy.domain.decision.ErasureAnswer.Action;
import io.tenure.policy.domain.decision.ErasureAnswer.Reason;
import io.tenure.policy.domain.decision.RuleTrace.Outcome;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionEngineTest {

  private static final Scope GERMANY = scope("DE");
  private static final String NOW = "2026-11-23";

  @Test
  void fieldsAreGroupedByTheRulesThatActOnThem() {
    Rule invoice =
        lawMinimum(
            "keep",
            new Scope(null, null, List.of("user.financial"), null, null, null, null, null),
            "P8Y",
            "hgb-vouchers-8");
    Rule go = businessMaximum("go", EVERYTHING, "P1Y");
    List<Decision> decisions =
        DecisionEngine.decide(
            policy(invoice, go),
            profile("DE", "DE", "user.financial", "user.name", "user.contact.email"),
            created("2024-05-17"),
            at(NOW),
            false);
    assertThat(decisions).hasSize(2);
    assertThat(of(decisions, "user.financial").status()).isEqualTo(Status.RESTRICT);
    Decision rest = of(decisions, "user.name");
    assertThat(rest.fields()).containsExactly("user.contact.email", "user.name");
    assertThat(rest.status()).isEqualTo(Status.DUE);
  }

  @Test
  void noRuleMeansNothingHappens() {
    Decision decision = one(created("1980-01-01"), businessMaximum("fr", scope("FR"), "P1Y"));
    assertThat(decision.status()).isEqualTo(Status.NO_RULE);
    assertThat(decision.groupId()).isEqualTo("no-rule");
    assertThat(decision.sentence()).contains("No rule covers");
  }

  /** Whoever asks why nothing happens is not told that somebody forgot a rule. */
  @Test
  void aRuleThatHasNotBegunIsNoGap() {
    Decision given = one(consented(true), onWithdrawal(RuleKind.MAXIMUM));
    assertThat(given.status()).isEqualTo(Status.RETAINED);
    assertThat(given.missingTriggers()).isEmpty();
    assertThat(given.removeFrom()).isNull();
    assertThat(trace(given, "consent").outcome()).isEqualTo(Outcome.TRIGGER_MISSING);
    assertThat(given.sentence())
        .isEqualTo(
            "Nothing ends the storage of this data yet. “Rule consent” is not reached: what starts "
                + "its period has not happened.");
    assertThat(one(consented(false), onWithdrawal(RuleKind.MAXIMUM)).status())
        .isEqualTo(Status.DUE);
  }

  @Test
  void whatHasNoEndByItselfMissesNoTrigger() {
    Rule never =
        Drafts.rule(
            "assessment",
            RuleKind.MINIMUM,
            Basis.BUSINESS,
            EVERYTHING,
            new EndExpression.Never("a person decides"),
            null);
    Decision kept = one(created("2024-05-17"), never, onWithdrawal(RuleKind.MINIMUM));
    assertThat(kept.status()).isEqualTo(Status.RETAINED);
    assertThat(kept.retainOpen()).isTrue();
    assertThat(kept.missingTriggers()).isEmpty();
    assertThat(kept.sentence())
        .isEqualTo(
            "Kept because the end of a duty is not known: “Rule assessment”. “Rule consent” keeps the "
                + "data: what starts its period has not happened.");
    assertThat(trace(kept, "assessment").outcome()).isEqualTo(Outcome.NO_END);
  }

  @Test
  void theMoreSpecificBusinessRuleWinsAlsoWhenItIsLonger() {
    Decision decision =
        one(
            created("2024-01-01"),
            businessMaximum("general", EVERYTHING, "P1Y"),
            businessMaximum("germany", GERMANY, "P2Y"));
    assertThat(decision.eraseBy()).isEqualTo("2026-01-01");
    assertThat(decision.winningMaximum()).isEqualTo("germany");
    RuleTrace general = trace(decision, "general");
    assertThat(general.outcome()).isEqualTo(Outcome.LESS_SPECIFIC);
    assertThat(general.lostTo()).isEqualTo("germany");
  }

  @Test
  void rulesOfDifferentConditionsStandSideBySide() {
    Rule conditional = conditional("general", new Condition.TriggerAbsent("invoice_issued"));
    Decision decision =
        one(created("2024-01-01"), conditional, businessMaximum("germany", GERMANY, "P2Y"));
    assertThat(decision.winningMaximum()).isEqualTo("general");
    assertThat(trace(decision, "germany").outcome()).isEqualTo(Outcome.LOST);
    Rule unmet = conditional("general", new Condition.TriggerPresent("invoice_issued"));
    assertThat(trace(one(created("2024-01-01"), unmet), "general").outcome())
        .isEqualTo(Outcome.CONDITION_NOT_MET);
  }

  @Test
  void betweenEqualsTheLongestMinimumAndTheShortestMaximumWin() {
    Decision decision =
        one(
            created("2024-01-01"),
            businessMaximum("short", GERMANY, "P1Y"),
            businessMaximum("long", GERMANY, "P2Y"),
            businessMinimum("brief", GERMANY, "P1M"),
            businessMinimum("ample", GERMANY, "P6M"));
    assertThat(decision.winningMaximum()).isEqualTo("short");
    assertThat(decision.winningMinimum()).isEqualTo("ample");
    assertThat(trace(decision, "long").outcome()).isEqualTo(Outcome.LOST);
    assertThat(trace(decision, "long").lostTo()).isEqualTo("short");
  }

  @Test
  void aSpecificBusinessRuleDoesNotPushLawAside() {
    Decision decision =
        one(
            created("2020-01-01"),
            lawMaximum("law", EVERYTHING, "P3Y", "cnil-prospects-3y"),
            businessMinimum("wish", GERMANY, "P10Y"));
    assertThat(decision.eraseBy()).isEqualTo("2023-01-01");
    assertThat(decision.status()).isEqualTo(Status.DUE);
    assertThat(trace(decision, "wish").outcome()).isEqualTo(Outcome.CAPPED_BY_LAW);
    assertThat(trace(decision, "wish").lostTo()).isEqualTo("law");
  }

  @Test
  void lawActsOnlyWhileItIsInForce() {
    Rule old = lawMinimum("old", EVERYTHING, "P10Y", "hgb-vouchers-10-old");
    Decision then =
        DecisionEngine.decide(
                policy(old),
                profile("DE", "DE", "user.name"),
                created("2016-03-01"),
                at("2024-12-31"),
                false)
            .getFirst();
    assertThat(then.retainThrough()).isEqualTo("2026-03-01");
    Decision now = one(created("2016-03-01"), old);
    assertThat(now.status()).isEqualTo(Status.NO_RULE);
    assertThat(trace(now, "old").outcome()).isEqualTo(Outcome.NOT_IN_FORCE);
  }

  @Test
  void anUnknownJurisdictionKeepsAndDoesNotErase() {
    Decision decision =
        DecisionEngine.decide(
                policy(
                    lawMinimum("keep", GERMANY, "P8Y", "hgb-vouchers-8"),
                    businessMaximum("go", GERMANY, "P1Y")),
                profile(null, "DE", "user.name"),
                created("2020-01-01"),
                at(NOW),
                false)
            .getFirst();
    assertThat(decision.winningMinimum()).isEqualTo("keep");
    assertThat(decision.winningMaximum()).isNull();
    assertThat(decision.status()).isEqualTo(Status.RETAINED);
  }

  @Test
  void aMissingTriggerIsReportedInStructureAndSentence() {
    Decision decision =
        one(new Facts(Map.of(), Map.of()), lawMinimum("keep", GERMANY, "P8Y", "hgb-vouchers-8"));
    assertThat(decision.status()).isEqualTo(Status.MISSING_TRIGGER);
    assertThat(decision.missingTriggers()).containsExactly("record_created");
    assertThat(decision.sentence()).contains("Not known: record_created");
    assertThat(trace(decision, "keep").outcome()).isEqualTo(Outcome.TRIGGER_MISSING);
  }

  @Test
  void theExplanationCitesTheLawWithItsConfidence() {
    Decision decision =
        one(created("2024-05-17"), lawMinimum("keep", GERMANY, "P8Y", "ustg-invoices-8"));
    RuleTrace.Cited cited = trace(decision, "keep").citations().getFirst();
    assertThat(cited.obligationId()).isEqualTo("ustg-invoices-8");
    assertThat(cited.place()).contains("14b");
    assertThat(cited.confidence()).isEqualTo("confirmed");
    assertThat(decision.sentence()).contains("Kept until 17 May 2032").contains("14b");
  }

  @ParameterizedTest
  @CsvSource({
    // person, controller, obligation, answer
    "DE, DE, hgb-vouchers-8, REFUSE_AND_RESTRICT",
    "FR, DE, hgb-vouchers-8, REFUSE_AND_RESTRICT",
    "DE, US, tsr-records-5y, REVIEW",
    "US-CA, US, tsr-records-5y, REFUSE_AND_RESTRICT",
    "US-CA, DE, tsr-records-5y, REVIEW",
    "GB, DE, hgb-vouchers-8, REVIEW",
    "GB, GB, uk-vat-6y, REFUSE_AND_RESTRICT",
    "BR, BR, hgb-vouchers-8, REVIEW",
    "DE, DE, bgb-three-years, REVIEW",
    "JP, US, hgb-vouchers-8, REVIEW"
  })
  void aMinimumBeatsARequestOnlyWhereThePersonsRegimeSaysSo(
      String person, String controller, String obligation, Action answer) {
    Decision decision =
        DecisionEngine.decide(
                policy(lawMinimum("keep", EVERYTHING, "P8Y", obligation)),
                profile(person, controller, "user.name"),
                created("2024-05-17"),
                at(NOW),
                true)
            .getFirst();
    assertThat(decision.erasure().action()).isEqualTo(answer);
    assertThat(decision.erasure().grounds()).containsExactly("keep");
    assertThat(
            PlanCompiler.compile(
                    policy(lawMinimum("keep", EVERYTHING, "P8Y", obligation)),
                    profile(person, controller, "user.name"),
                    at(NOW))
                .groups()
                .getFirst()
                .minimums()
                .getFirst()
                .beatsErasureRequest())
        .isEqualTo(answer == Action.REFUSE_AND_RESTRICT);
  }

  @Test
  void aBusinessNeedIsNoGroundAgainstARequest() {
    Decision decision = asked("DE", businessMinimum("wish", EVERYTHING, "P8Y"));
    assertThat(decision.erasure().action()).isEqualTo(Action.REVIEW);
    assertThat(decision.erasure().reason()).isEqualTo(Reason.NO_VALID_GROUND);
  }

  @Test
  void whenTheDutyIsOverTheRequestIsCarriedOut() {
    Decision decision = asked("DE", lawMinimum("keep", EVERYTHING, "P1Y", "hgb-letters-6"));
    assertThat(decision.erasure().action()).isEqualTo(Action.ERASE_NOW);
    assertThat(asked("DE", businessMaximum("go", EVERYTHING, "P50Y")).erasure().action())
        .isEqualTo(Action.ERASE_NOW);
  }

  @Test
  void withoutRuleOrKnownRegimeAPersonAnswers() {
    assertThat(asked("DE", businessMaximum("fr", scope("FR"), "P1Y")).erasure().reason())
        .isEqualTo(Reason.NO_RULE);
    Decision abroad =
        DecisionEngine.decide(
                policy(businessMaximum("go", EVERYTHING, "P1Y")),
                profile(null, "US", "user.name"),
                created("2024-05-17"),
                at(NOW),
                true)
            .getFirst();
    assertThat(abroad.erasure().reason()).isEqualTo(Reason.REGIME_UNKNOWN);
  }

  /** Sixty days after the consent to marketing has ended. */
  private static Rule onWithdrawal(RuleKind kind) {
    return Drafts.rule(
        "consent",
        kind,
        Basis.BUSINESS,
        EVERYTHING,
        new EndExpression.PeriodAfter(
            "consent_withdrawn", null, Period.ofDays(60), null, null, List.of("marketing")),
        kind == RuleKind.MINIMUM ? null : Disposition.ERASE);
  }

  private static Facts consented(boolean valid) {
    Facts.Consent consent =
        new Facts.Consent(valid, at("2024-05-17"), valid ? null : at("2025-01-01"));
    return new Facts(Map.of("record_created", at("2024-05-17")), Map.of("marketing", consent));
  }

  private static Rule conditional(String id, Condition condition) {
    Rule rule = businessMaximum(id, EVERYTHING, "P1Y");
    return new Rule(
        id,
        rule.title(),
        rule.kind(),
        rule.basis(),
        rule.scope(),
        condition,
        rule.end(),
        rule.zone(),
        rule.disposition(),
        null,
        null,
        null,
        null,
        null,
        "because",
        null);
  }

  private static Decision asked(String person, Rule... rules) {
    return DecisionEngine.decide(
            policy(rules), profile(person, "DE", "user.name"), created("2024-05-17"), at(NOW), true)
        .getFirst();
  }

  private static Decision one(Facts facts, Rule... rules) {
    return DecisionEngine.decide(
            policy(rules), profile("DE", "DE", "user.name"), facts, at(NOW), false)
        .getFirst();
  }

  private static Decision of(List<Decision> decisions, String field) {
    return decisions.stream().filter(d -> d.fields().contains(field)).findFirst().orElseThrow();
  }

  private static RuleTrace trace(Decision decision, String rule) {
    return decision.rules().stream().filter(t -> t.ruleId().equals(rule)).findFirst().orElseThrow();
  }

  private static Scope scope(String subject) {
    return new Scope(List.of(subject), null, null, null, null, null, null, null);
  }
}
