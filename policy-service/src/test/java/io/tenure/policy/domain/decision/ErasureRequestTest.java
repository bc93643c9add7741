package io.tenure.policy.domain.decision;

import static io.tenure.policy.domain.decision.Drafts.EVERYTHING;
import static io.tenure.policy.domain.decision.Drafts.after;
import static io.tenure.policy.domain.decision.Drafts.at;
import static io.tenure.policy.domain.decision.Drafts.businessMaximum;
import static io.tenure.policy.domain.decision.Drafts.businessMinimum;
import static io.tenure.policy.domain.decision.Drafts.created;
import static io.tenure.policy.domain.decision.Drafts.lawMinimum;
import static io.tenure.policy.domain.decision.Drafts.policy;
import static io.tenure.policy.domain.decision.Drafts.profile;
import static io.tenure.policy.domain.decision.Drafts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.EndExpression;
import io.tenure.plan.Facts;
import io.tenure.plan.Periods;
import io.tenure.policy.domain.decision.ErasureAnswer.Action;
import io.tenure.policy.domain.decision.ErasureAnswer.Reason;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person of 17 May 2024 asks for erasure on 23 November 2026. */
class ErasureRequestTest {

  private static final Instant ASKED = at("2026-11-23");
  private static final Rule DUTY = lawMinimum("duty", EVERYTHING, "P8Y", "hgb-vouchers-8");

  @Test
  void aDutyRefusesAndTheLatestOneSaysUntilWhen() {
    Rule longer = lawMinimum("longer", EVERYTHING, "P10Y", "ao-vouchers-8");
    Decision decision = asked("DE", "DE", DUTY, longer);
    ErasureAnswer answer = decision.erasure();
    assertThat(answer.action()).isEqualTo(Action.REFUSE_AND_RESTRICT);
    assertThat(answer.reason()).isEqualTo(Reason.STATUTORY_DUTY);
    assertThat(answer.restrictFrom()).isEqualTo(ASKED);
    assertThat(answer.keptUntil()).isEqualTo(end("2034-05-17"));
    assertThat(answer.keptThrough()).isEqualTo("2034-05-17");
    assertThat(answer.open()).isFalse();
    assertThat(answer.grounds()).containsExactly("duty", "longer");
    assertThat(decision.sentence())
        .endsWith(
            "Request for erasure: refuse for now and restrict, because the law orders keeping until "
                + "17 May 2034: “Rule duty”, “Rule longer”.");
  }

  @Test
  void aDutyWithoutKnownEndRefusesAndSaysSo() {
    Rule open =
        rule(
            "open",
            RuleKind.MINIMUM,
            Basis.LAW,
            EVERYTHING,
            new EndExpression.Never("open assessment"),
            null,
            "hgb-vouchers-8");
    Decision decision = asked("DE", "DE", DUTY, open);
    assertThat(decision.erasure().open()).isTrue();
    assertThat(decision.erasure().keptUntil()).isNull();
    assertThat(decision.erasure().keptThrough()).isNull();
    assertThat(decision.erasure().action()).isEqualTo(Action.REFUSE_AND_RESTRICT);
    assertThat(decision.sentence())
        .endsWith(
            "Request for erasure: refuse for now and restrict, because the law orders keeping; the end "
                + "is not known: “Rule duty”, “Rule open”.");
  }

  /** What is no ground keeps nothing against the person and is not named as one. */
  @Test
  void onlyTheValidGroundsSayUntilWhen() {
    Rule wish = businessMinimum("wish", EVERYTHING, "P20Y");
    Decision decision = asked("DE", "DE", DUTY, wish);
    assertThat(decision.retainThrough()).isEqualTo("2044-05-17");
    assertThat(decision.erasure().keptThrough()).isEqualTo("2032-05-17");
    assertThat(decision.erasure().grounds()).containsExactly("duty", "wish");
    assertThat(decision.sentence()).endsWith("until 17 May 2032: “Rule duty”.");
    assertThat(trace(decision, "duty").groundAgainstErasure()).isTrue();
    assertThat(trace(decision, "wish").groundAgainstErasure()).isFalse();
  }

  @Test
  void aBusinessRuleThatCitesADutyIsNoGround() {
    Rule wish =
        rule(
            "wish",
            RuleKind.MINIMUM,
            Basis.BUSINESS,
            EVERYTHING,
            after("P8Y"),
            null,
            "hgb-vouchers-8");
    Decision decision = asked("DE", "DE", wish);
    assertThat(decision.erasure().action()).isEqualTo(Action.REVIEW);
    assertThat(decision.erasure().reason()).isEqualTo(Reason.NO_VALID_GROUND);
    assertThat(decision.erasure().restrictFrom()).isNull();
    assertThat(decision.sentence())
        .endsWith(
            "a person has to decide, because what keeps the data is no valid ground against this "
                + "person’s request: “Rule wish”.");
  }

  /** A limit is never held against a person, whatever law it rests on. */
  @Test
  void aMaximumIsNoGround() {
    Rule limit =
        rule(
            "limit",
            RuleKind.MAXIMUM,
            Basis.LAW,
            EVERYTHING,
            after("P9Y"),
            Disposition.ERASE,
            "cnil-prospects-3y");
    Decision decision = asked("FR", "FR", limit);
    assertThat(decision.erasure().action()).isEqualTo(Action.ERASE_NOW);
    assertThat(trace(decision, "limit").groundAgainstErasure()).isFalse();
    assertThat(
            PlanCompiler.compile(policy(limit), profile("FR", "FR", "user.name"), ASKED)
                .groups()
                .getFirst()
                .maximums()
                .getFirst()
                .beatsErasureRequest())
        .isFalse();
  }

  /** One duty to block among others that merely keep refuses; duties to block alone block. */
  @Test
  void onlyWhereEveryDutyBlocksTheDataAreBlockedAndThenDestroyed() {
    Rule blocking =
        rule(
            "block",
            RuleKind.MINIMUM,
            Basis.LAW,
            EVERYTHING,
            new EndExpression.PeriodAfter(
                ErasureRequest.PERFORMED, null, Period.ofYears(3), null, null, null),
            Disposition.RESTRICT,
            "lopdgdd-blocking-3y");
    Decision alone = asked("ES", "ES", blocking);
    assertThat(alone.erasure().action()).isEqualTo(Action.BLOCK_THEN_ERASE);
    assertThat(alone.erasure().reason()).isEqualTo(Reason.BLOCKING_DUTY);
    assertThat(alone.erasure().keptThrough()).isEqualTo("2029-11-23");
    assertThat(alone.sentence())
        .endsWith(
            "block at once, destroy after the blocking period, which runs until 23 November 2029: "
                + "“Rule block”.");
    Decision both = asked("ES", "ES", blocking, DUTY);
    assertThat(both.erasure().action()).isEqualTo(Action.REFUSE_AND_RESTRICT);
    assertThat(both.erasure().reason()).isEqualTo(Reason.STATUTORY_DUTY);
  }

  /** The clock of blocking runs from the erasure, and from an earlier one where there was one. */
  @Test
  void whatWasErasedBeforeIsBlockedSinceThen() {
    Rule blocking =
        rule(
            "block",
            RuleKind.MINIMUM,
            Basis.LAW,
            EVERYTHING,
            new EndExpression.PeriodAfter(
                ErasureRequest.PERFORMED, null, Period.ofYears(3), null, null, null),
            Disposition.RESTRICT,
            "lopdgdd-blocking-3y");
    Facts before =
        new Facts(
            Map.of("record_created", at("2024-05-17"), ErasureRequest.PERFORMED, at("2025-01-10")),
            Map.of());
    Decision decision =
        DecisionEngine.decide(
                policy(blocking), profile("ES", "ES", "user.name"), before, ASKED, true)
            .getFirst();
    assertThat(decision.erasure().keptThrough()).isEqualTo("2028-01-10");
  }

  @Test
  void aDutyIsOverInTheInstantInWhichItEnds() {
    Rule duty = lawMinimum("duty", EVERYTHING, "P1Y", "hgb-vouchers-8");
    assertThat(askedAt(end("2025-05-17").minusNanos(1), duty).erasure().action())
        .isEqualTo(Action.REFUSE_AND_RESTRICT);
    assertThat(askedAt(end("2025-05-17"), duty).erasure().action()).isEqualTo(Action.ERASE_NOW);
    assertThat(askedAt(end("2025-05-17"), duty).erasure().grounds()).isEmpty();
    assertThat(askedAt(end("2025-05-17"), duty).sentence())
        .endsWith("Request for erasure: erase without undue delay, no duty to keep remains.");
  }

  @ParameterizedTest
  @CsvSource({
    "JP, US, REGIME_UNKNOWN",
    ", US, REGIME_UNKNOWN",
    "US, US, REGIME_UNKNOWN",
    "JP, DE, NOTHING_TO_KEEP",
    ", DE, NOTHING_TO_KEEP",
    "US-TX, US, NOTHING_TO_KEEP",
    "GB, JP, NOTHING_TO_KEEP",
    "CH, JP, NOTHING_TO_KEEP",
    "BR, JP, NOTHING_TO_KEEP",
    "IN, JP, NOTHING_TO_KEEP",
    "NO, JP, NOTHING_TO_KEEP"
  })
  void whereNothingKeepsTheRegimeSaysWhetherItGoes(
      String person, String controller, Reason reason) {
    Decision decision = asked(person, controller, businessMaximum("go", EVERYTHING, "P50Y"));
    assertThat(decision.erasure().reason()).isEqualTo(reason);
    assertThat(decision.erasure().action())
        .isEqualTo(reason == Reason.NOTHING_TO_KEEP ? Action.ERASE_NOW : Action.REVIEW);
    assertThat(decision.sentence())
        .endsWith(
            reason == Reason.NOTHING_TO_KEEP
                ? "erase without undue delay, no duty to keep remains."
                : "a person has to decide, because it is not known which right to erasure applies.");
  }

  @Test
  void whereNoRuleCoversAPersonDecides() {
    Decision decision =
        asked(
            "DE",
            "DE",
            businessMaximum(
                "fr", new Scope(List.of("FR"), null, null, null, null, null, null, null), "P1Y"));
    assertThat(decision.sentence())
        .endsWith("Request for erasure: a person has to decide, because no rule covers the data.");
    assertThat(decision.erasure().action()).isEqualTo(Action.REVIEW);
  }

  /** A record of three groups: one goes, two stay, each until its own day. */
  @Test
  void theWholeRecordIsSummedUp() {
    Rule card = lawMinimum("card", category("user.financial"), "P8Y", "hgb-vouchers-8");
    Rule name = lawMinimum("name", category("user.name"), "P10Y", "hgb-vouchers-8");
    Rule go = businessMaximum("go", EVERYTHING, "P1Y");
    ErasureSummary summary =
        summary(List.of(card, name, go), "user.financial", "user.name", "user.contact");
    assertThat(summary.eraseNow()).containsExactly("user.contact");
    assertThat(summary.kept())
        .extracting(part -> part.through().toString())
        .as("the longest first")
        .containsExactly("2034-05-17", "2032-05-17");
    assertThat(summary.review()).isEmpty();
    assertThat(summary.doneBy()).isEqualTo(end("2034-05-17"));
    assertThat(summary.drpStatus()).isEqualTo(DrpStatus.IN_PROGRESS);
    assertThat(summary.drpReason()).isNull();
  }

  @Test
  void whatIsOpenOrUndecidedHasNoDayByWhichAllIsDone() {
    Rule card = lawMinimum("card", category("user.financial"), "P8Y", "hgb-vouchers-8");
    Rule open =
        rule(
            "open",
            RuleKind.MINIMUM,
            Basis.LAW,
            category("user.name"),
            new EndExpression.Never("open assessment"),
            null,
            "hgb-vouchers-8");
    ErasureSummary kept = summary(List.of(card, open), "user.financial", "user.name");
    assertThat(kept.kept()).extracting(ErasureSummary.Kept::open).containsExactly(true, false);
    assertThat(kept.doneBy()).isNull();
    assertThat(kept.drpStatus()).isEqualTo(DrpStatus.DENIED);
    ErasureSummary undecided =
        summary(
            List.of(card, businessMinimum("wish", category("user.name"), "P8Y")),
            "user.financial",
            "user.name");
    assertThat(undecided.review()).containsExactly("user.name");
    assertThat(undecided.doneBy()).isNull();
    assertThat(undecided.drpStatus()).isEqualTo(DrpStatus.IN_PROGRESS);
    assertThat(undecided.drpReason()).isNull();
  }

  @Test
  void partsOfOneDayAreToldByTheirFields() {
    Rule one = lawMinimum("z", category("user.contact"), "P8Y", "hgb-vouchers-8");
    Rule two = lawMinimum("a", category("user.name"), "P8Y", "ao-vouchers-8");
    Rule three = lawMinimum("m", category("user.financial"), "P8Y", "ustg-invoices-8");
    assertThat(
            summary(List.of(one, two, three), "user.name", "user.contact", "user.financial").kept())
        .extracting(part -> part.fields().getFirst())
        .containsExactly("user.contact", "user.financial", "user.name");
  }

  @Test
  void aRecordWithoutFieldsHasNoSummary() {
    assertThat(ErasureSummary.of(List.of())).isNull();
  }

  private static ErasureSummary summary(List<Rule> rules, String... categories) {
    return ErasureSummary.of(
        DecisionEngine.decide(
            policy(rules.toArray(Rule[]::new)),
            profile("DE", "DE", categories),
            created("2024-05-17"),
            ASKED,
            true));
  }

  private static Scope category(String key) {
    return new Scope(null, null, List.of(key), null, null, null, null, null);
  }

  private static Decision asked(String person, String controller, Rule... rules) {
    return DecisionEngine.decide(
            policy(rules),
            profile(person, controller, "user.name"),
            created("2024-05-17"),
            ASKED,
            true)
        .getFirst();
  }

  private static Decision askedAt(Instant moment, Rule... rules) {
    return DecisionEngine.decide(
            policy(rules), profile("DE", "DE", "user.name"), created("2024-05-17"), moment, true)
        .getFirst();
  }

  private static RuleTrace trace(Decision decision, String rule) {
    return decision.rules().stream().filter(t -> t.ruleId().equals(rule)).findFirst().orElseThrow();
  }

  private static Instant end(String lastDay) {
    return Periods.endOf(LocalDate.parse(lastDay), Drafts.BERLIN);
  }
}
