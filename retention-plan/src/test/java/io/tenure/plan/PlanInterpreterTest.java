package io.tenure.plan;

import static io.tenure.plan.Clause.Basis.BUSINESS;
import static io.tenure.plan.Clause.Basis.LAW;
import static io.tenure.plan.Plans.BERLIN;
import static io.tenure.plan.Plans.after;
import static io.tenure.plan.Plans.apply;
import static io.tenure.plan.Plans.at;
import static io.tenure.plan.Plans.endOf;
import static io.tenure.plan.Plans.facts;
import static io.tenure.plan.Plans.maximum;
import static io.tenure.plan.Plans.minimum;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.EndExpression.AfterRetention;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.EndExpression.Earliest;
import io.tenure.plan.EndExpression.Latest;
import io.tenure.plan.EndExpression.MissingOperand;
import io.tenure.plan.EndExpression.Never;
import io.tenure.plan.EndExpression.OnDate;
import io.tenure.plan.EndExpression.PeriodAfter;
import io.tenure.plan.EndExpression.PeriodBefore;
import io.tenure.plan.Facts.Consent;
import io.tenure.plan.GroupOutcome.Status;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlanInterpreterTest {

  private static final Facts NOTHING = new Facts(Map.of(), Map.of());
  private static final Consent NEVER_ASKED = new Consent(false, null, null);
  private static final Clause ON_WITHDRAWAL =
      maximum("go", LAW, afterConsentOf(Period.ZERO, "newsletter", "profiling"));

  @Test
  void theLatestMinimumRetains() {
    var outcome =
        apply(
            List.of(
                minimum("a", LAW, after("created", "P8Y", Anchor.CALENDAR_YEAR_END)),
                minimum("b", LAW, after("created", "P6Y", Anchor.CALENDAR_YEAR_END))),
            List.of(),
            facts("created", "2024-05-17"));
    assertThat(outcome.retainUntil()).isEqualTo(endOf("2032-12-31"));
    assertThat(outcome.winners().minimum()).isEqualTo("a");
    assertThat(outcome.statusAt(at("2032-12-31"))).isEqualTo(Status.RETAINED);
  }

  @Test
  void aMinimumWithoutItsTriggerKeepsAndIsReported() {
    var outcome =
        apply(
            List.of(minimum("a", LAW, after("contract_end", "P3Y"))),
            List.of(maximum("b", LAW, after("created", "P1Y"))),
            facts("created", "2020-01-01"));
    assertThat(outcome.retainOpen()).isTrue();
    assertThat(outcome.winners().minimum()).isEqualTo("a");
    assertThat(outcome.missingTriggers()).containsExactly("contract_end");
    assertThat(outcome.statusAt(at("2026-01-01"))).isEqualTo(Status.RESTRICT);
    assertThat(outcome.statusAt(at("2020-06-01"))).isEqualTo(Status.MISSING_TRIGGER);
  }

  @Test
  void theEarliestMaximumDisposesAndOneWithoutItsTriggerDoesNotFire() {
    var outcome =
        apply(
            List.of(),
            List.of(
                maximum("late", LAW, after("last_activity", "P3Y")),
                maximum("early", LAW, after("last_activity", "P1Y")),
                maximum("none", LAW, after("contract_end", "P0D"))),
            facts("last_activity", "2023-11-20"));
    assertThat(outcome.disposeFrom()).isEqualTo(endOf("2024-11-20"));
    assertThat(outcome.winners().maximum()).isEqualTo("early");
    assertThat(outcome.missingTriggers()).containsExactly("contract_end");
    assertThat(outcome.statusAt(endOf("2024-11-20").minusMillis(1))).isEqualTo(Status.RETAINED);
    assertThat(outcome.statusAt(endOf("2024-11-20"))).isEqualTo(Status.DUE);
  }

  @Test
  void betweenMaximumAndMinimumTheGroupIsRestricted() {
    var outcome =
        apply(
            List.of(minimum("keep", LAW, after("created", "P8Y"))),
            List.of(maximum("go", BUSINESS, after("created", "P1Y"))),
            facts("created", "2024-05-17"));
    assertThat(outcome.statusAt(at("2026-01-01"))).isEqualTo(Status.RESTRICT);
    assertThat(outcome.statusAt(at("2032-05-17"))).isEqualTo(Status.RESTRICT);
    assertThat(outcome.statusAt(at("2032-05-18"))).isEqualTo(Status.DUE);
  }

  @Test
  void aBusinessMinimumDoesNotStretchAStatutoryMaximum() {
    var law = maximum("law", LAW, after("created", "P3Y"));
    var wish = minimum("wish", BUSINESS, after("created", "P10Y"));
    var outcome = apply(List.of(wish), List.of(law), facts("created", "2020-01-01"));
    assertThat(outcome.retainUntil()).isEqualTo(endOf("2023-01-01"));
    assertThat(outcome.statusAt(at("2023-01-02"))).isEqualTo(Status.DUE);
    var open = minimum("open", BUSINESS, after("contract_end", "P1Y"));
    var kept = apply(List.of(open), List.of(law), facts("created", "2020-01-01"));
    assertThat(kept.retainOpen()).isFalse();
    assertThat(kept.missingTriggers()).containsExactly("contract_end");
    assertThat(kept.statusAt(at("2023-01-02"))).isEqualTo(Status.DUE);
  }

  /** The law's limit shortens what would outlast it and lengthens nothing. */
  @Test
  void aBusinessMinimumWithinTheLawsLimitEndsOnItsOwnDay() {
    var law = maximum("law", LAW, after("created", "P3Y"));
    var wish = minimum("wish", BUSINESS, after("created", "P1Y"));
    var outcome = apply(List.of(wish), List.of(law), facts("created", "2020-01-01"));
    assertThat(outcome.retainUntil()).isEqualTo(endOf("2021-01-01"));
    assertThat(outcome.winners().minimum()).isEqualTo("wish");
  }

  @Test
  void nothingFollowsMinimumsOfWhichOneIsOpen() {
    var ends = minimum("a", LAW, after("created", "P1Y"));
    var open = minimum("b", LAW, new Never("open assessment"));
    var go = maximum("go", BUSINESS, new AfterRetention(Period.ZERO, BERLIN));
    var outcome = apply(List.of(ends, open), List.of(go), facts("created", "2020-01-01"));
    assertThat(outcome.disposeFrom()).isNull();
    assertThat(outcome.retainUntil()).isEqualTo(endOf("2021-01-01"));
    assertThat(outcome.winners().minimum()).isEqualTo("b");
  }

  @Test
  void whatIsKeptAndNotOverdueIsInUse() {
    var keep = minimum("keep", LAW, after("created", "P8Y"));
    var go = maximum("go", BUSINESS, after("created", "P1Y"));
    var outcome = apply(List.of(keep), List.of(go), facts("created", "2024-05-17"));
    assertThat(outcome.outOfUseAt(at("2025-05-17"))).isFalse();
    assertThat(outcome.outOfUseAt(at("2025-05-18"))).isTrue();
    assertThat(outcome.keptAt(at("2032-05-17"))).isTrue();
    assertThat(outcome.keptAt(at("2032-05-18"))).isFalse();
    var use = staged("use", BUSINESS, Disposition.RESTRICT, "P1Y");
    var kept = apply(List.of(keep), List.of(use), facts("created", "2024-05-17"));
    assertThat(kept.outOfUseAt(at("2025-05-18"))).isTrue();
    assertThat(kept.statusAt(at("2025-05-18"))).isEqualTo(Status.RESTRICT);
    assertThat(kept.statusAt(at("2025-05-17"))).isEqualTo(Status.RETAINED);
  }

  @Test
  void aStatutoryMinimumOutlastsAnyMaximum() {
    var keep = minimum("keep", LAW, after("created", "P10Y"));
    var go = maximum("go", LAW, after("created", "P3Y"));
    var outcome = apply(List.of(keep), List.of(go), facts("created", "2020-01-01"));
    assertThat(outcome.retainUntil()).isEqualTo(endOf("2030-01-01"));
    assertThat(outcome.statusAt(at("2029-12-31"))).isEqualTo(Status.RESTRICT);
  }

  @Test
  void afterRetentionFollowsTheMinimums() {
    var keep = minimum("keep", LAW, after("created", "P8Y", Anchor.CALENDAR_YEAR_END));
    var wish = minimum("wish", BUSINESS, after("created", "P10Y"));
    var atOnce = new AfterRetention(Period.ZERO, BERLIN);
    var business = maximum("go", BUSINESS, atOnce);
    var facts = facts("created", "2024-05-17");
    assertThat(apply(List.of(keep), List.of(business), facts).disposeFrom())
        .isEqualTo(endOf("2032-12-31"));
    assertThat(apply(List.of(keep, wish), List.of(business), facts).disposeFrom())
        .isEqualTo(endOf("2034-05-17"));
    var law = maximum("go", LAW, new AfterRetention(Period.ofDays(30), BERLIN));
    assertThat(apply(List.of(keep, wish), List.of(law), facts).disposeFrom())
        .as("counts from the statutory minimum only")
        .isEqualTo(endOf("2033-01-30"));
    assertThat(apply(List.of(), List.of(business), facts).disposeFrom()).isNull();
    assertThat(apply(List.of(keep), List.of(business), NOTHING).disposeFrom()).isNull();
  }

  @Test
  void theEndOfTheLastConsentStartsTheClock() {
    var ended = new Consent(false, at("2025-10-15"), at("2025-10-15"));
    var later = new Consent(false, at("2025-11-01"), at("2025-11-01"));
    var given = new Consent(true, at("2024-01-01"), null);
    assertThat(consents(ON_WITHDRAWAL, Map.of("newsletter", ended)).disposeFrom())
        .isEqualTo(endOf("2025-10-15"));
    assertThat(
            consents(ON_WITHDRAWAL, Map.of("newsletter", ended, "profiling", later)).disposeFrom())
        .isEqualTo(endOf("2025-11-01"));
    var rests = consents(ON_WITHDRAWAL, Map.of("newsletter", ended, "profiling", given));
    assertThat(rests.disposeFrom()).isNull();
    assertThat(rests.missingTriggers()).isEmpty();
  }

  @Test
  void theEndCountsWhateverTheStateIsSince() {
    var refusedThenWithdrawn = new Consent(false, at("2025-02-01"), at("2025-08-01"));
    assertThat(consents(ON_WITHDRAWAL, Map.of("newsletter", refusedThenWithdrawn)).disposeFrom())
        .isEqualTo(endOf("2025-08-01"));
    var refusedLately = new Consent(false, at("2026-01-01"), null);
    assertThat(
            consents(
                    ON_WITHDRAWAL,
                    Map.of("newsletter", refusedThenWithdrawn, "profiling", refusedLately))
                .disposeFrom())
        .isEqualTo(endOf("2025-08-01"));
  }

  @Test
  void whoNeverConsentedHasNoWithdrawalAndNoneIsMissing() {
    for (Consent never : List.of(new Consent(false, at("2025-10-15"), null), NEVER_ASKED)) {
      var outcome = consents(ON_WITHDRAWAL, Map.of("newsletter", never));
      assertThat(outcome.disposeFrom()).as("%s", never).isNull();
      assertThat(outcome.missingTriggers()).as("%s", never).isEmpty();
    }
    assertThat(consents(ON_WITHDRAWAL, Map.of()).missingTriggers()).isEmpty();
  }

  @Test
  void aMinimumFromTheEndOfAConsentThatNeverWasKeeps() {
    var keep = minimum("keep", LAW, afterConsentOf(Period.ofYears(5), "newsletter"));
    var refused = Map.of("newsletter", new Consent(false, at("2015-01-01"), null));
    var open = apply(List.of(keep), List.of(), new Facts(Map.of(), refused));
    assertThat(open.retainOpen()).isTrue();
    assertThat(open.winners().minimum()).isEqualTo("keep");
    var ended = Map.of("newsletter", new Consent(false, at("2015-01-01"), at("2016-03-01")));
    assertThat(apply(List.of(keep), List.of(), new Facts(Map.of(), ended)).retainUntil())
        .isEqualTo(endOf("2021-03-01"));
  }

  @Test
  void otherTriggersBesideAConsentAreStillReportedMissing() {
    var either =
        new Latest(
            List.of(afterConsentOf(Period.ZERO, "newsletter"), after("contract_end", "P1Y")),
            MissingOperand.PROPAGATE);
    var refused = Map.of("newsletter", new Consent(false, at("2025-10-15"), null));
    var outcome =
        apply(List.of(), List.of(maximum("go", LAW, either)), new Facts(Map.of(), refused));
    assertThat(outcome.disposeFrom()).isNull();
    assertThat(outcome.missingTriggers()).containsExactly("contract_end");
  }

  @Test
  void unknownConsentIsNoConsent() {
    var go =
        maximum(
            "go",
            BUSINESS,
            after("created", "P30D"),
            new Condition.All(
                List.of(
                    new Condition.NoValidConsent(List.of("newsletter")),
                    new Condition.TriggerAbsent("invoice_issued"),
                    new Condition.TriggerPresent("created"))));
    var created = Map.of("created", at("2025-01-01"));
    assertThat(apply(List.of(), List.of(go), new Facts(created, Map.of())).disposeFrom())
        .isEqualTo(endOf("2025-01-31"));
    var given = Map.of("newsletter", new Consent(true, at("2024-01-01"), null));
    assertThat(apply(List.of(), List.of(go), new Facts(created, given)).disposeFrom()).isNull();
    var customer = Map.of("created", at("2025-01-01"), "invoice_issued", at("2025-01-02"));
    assertThat(apply(List.of(), List.of(go), new Facts(customer, Map.of())).disposeFrom()).isNull();
    assertThat(apply(List.of(), List.of(go), NOTHING).disposeFrom()).isNull();
  }

  @Test
  void operandsWithoutTheirTriggerAreIgnoredOrDecide() {
    var a = after("a", "P1Y");
    var b = after("b", "P1Y");
    var facts = facts("a", "2024-01-01");
    assertThat(end(new Latest(List.of(a, b), MissingOperand.IGNORE), facts))
        .isEqualTo(new End.At(endOf("2025-01-01")));
    assertThat(end(new Latest(List.of(a, b), MissingOperand.PROPAGATE), facts))
        .isEqualTo(End.MISSING);
    assertThat(end(new Earliest(List.of(a, b), MissingOperand.IGNORE), facts))
        .isEqualTo(new End.At(endOf("2025-01-01")));
    assertThat(end(new Earliest(List.of(a, b), MissingOperand.PROPAGATE), facts))
        .isEqualTo(End.MISSING);
    assertThat(end(new Latest(List.of(b), MissingOperand.IGNORE), facts)).isEqualTo(End.MISSING);
    var never = new Never("a person decides");
    assertThat(end(new Latest(List.of(a, never), MissingOperand.IGNORE), facts))
        .isEqualTo(End.OPEN);
    assertThat(end(new Earliest(List.of(a, never), MissingOperand.IGNORE), facts))
        .isEqualTo(new End.At(endOf("2025-01-01")));
    var named = new OnDate(LocalDate.of(2030, 5, 13), BERLIN);
    assertThat(end(new Latest(List.of(a, named), MissingOperand.IGNORE), facts))
        .isEqualTo(new End.At(endOf("2030-05-13")));
    assertThat(end(new PeriodBefore("a", Period.ofDays(14), BERLIN), facts))
        .isEqualTo(new End.At(endOf("2023-12-18")));
  }

  @Test
  void onlyWhatLeavesAClauseWithoutEndIsReportedMissing() {
    var either =
        maximum(
            "go",
            LAW,
            new Latest(List.of(after("a", "P1Y"), after("b", "P1Y")), MissingOperand.IGNORE));
    assertThat(apply(List.of(), List.of(either), facts("a", "2024-01-01")).missingTriggers())
        .isEmpty();
    assertThat(apply(List.of(), List.of(either), NOTHING).missingTriggers())
        .containsExactly("a", "b");
  }

  @Test
  void aMinimumThatNeverEndsKeepsTheRecord() {
    var outcome =
        apply(List.of(minimum("a", LAW, new Never("open assessment"))), List.of(), NOTHING);
    assertThat(outcome.retainOpen()).isTrue();
    assertThat(outcome.winners().minimum()).isEqualTo("a");
  }

  /** Nothing that somebody could supply would end it. */
  @Test
  void whatHasNoEndByItselfMissesNoTrigger() {
    var never = minimum("a", LAW, new Never("open assessment"));
    var outcome = apply(List.of(never), List.of(), NOTHING);
    assertThat(outcome.missingTriggers()).isEmpty();
    assertThat(outcome.statusAt(at("2200-01-01"))).isEqualTo(Status.RETAINED);
    var consented = minimum("b", LAW, afterConsentOf(Period.ofYears(5), "newsletter"));
    var given = Map.of("newsletter", new Consent(true, at("2015-01-01"), null));
    assertThat(
            apply(List.of(consented), List.of(), new Facts(Map.of(), given))
                .statusAt(at("2200-01-01")))
        .isEqualTo(Status.RETAINED);
    var lacking = minimum("c", LAW, after("contract_end", "P3Y"));
    assertThat(apply(List.of(never, lacking), List.of(), NOTHING).statusAt(at("2200-01-01")))
        .isEqualTo(Status.MISSING_TRIGGER);
  }

  /** A gap is where no rule acts, and not where one waits for what may never happen. */
  @Test
  void aRuleThatHasNotBegunIsNoGap() {
    var given = Map.of("newsletter", new Consent(true, at("2024-01-01"), null));
    for (var consents : List.of(given, Map.<String, Consent>of())) {
      var waiting = consents(ON_WITHDRAWAL, consents);
      assertThat(waiting.ruled()).isTrue();
      assertThat(waiting.statusAt(at("2200-01-01"))).isEqualTo(Status.RETAINED);
    }
    var follows = maximum("go", BUSINESS, new AfterRetention(Period.ZERO, BERLIN));
    assertThat(apply(List.of(), List.of(follows), NOTHING).statusAt(at("2200-01-01")))
        .isEqualTo(Status.RETAINED);
    var another =
        maximum("go", LAW, after("created", "P1Y"), new Condition.TriggerPresent("invoice_issued"));
    var unruled = apply(List.of(), List.of(another), facts("created", "2024-01-01"));
    assertThat(unruled.ruled()).isFalse();
    assertThat(unruled.statusAt(at("2200-01-01"))).isEqualTo(Status.NO_RULE);
  }

  @Test
  void aMissingFiscalCalendarIsReportedAndKeeps() {
    var keep = minimum("a", LAW, after("created", "P10Y", Anchor.FISCAL_YEAR_END));
    var outcome = apply(List.of(keep), List.of(), facts("created", "2024-01-01"));
    assertThat(outcome.retainOpen()).isTrue();
    assertThat(outcome.missingTriggers()).containsExactly(EndEvaluator.FISCAL_CALENDAR);
  }

  @Test
  void withoutAnyRuleNothingHappens() {
    var outcome = apply(List.of(), List.of(), facts("created", "1990-01-01"));
    assertThat(outcome.statusAt(at("2200-01-01"))).isEqualTo(Status.NO_RULE);
  }

  @Test
  void betweenEqualMaximumsLawThenTheStrongerDispositionWins() {
    var business = maximum("a", BUSINESS, after("created", "P1Y"));
    var anonymise =
        new Clause(
            "b",
            Clause.RuleKind.MAXIMUM,
            LAW,
            after("created", "P1Y"),
            Disposition.ANONYMISE,
            "generalise",
            null,
            false,
            null);
    var erase = maximum("c", LAW, after("created", "P1Y"));
    var facts = facts("created", "2024-01-01");
    assertThat(apply(List.of(), List.of(business, anonymise), facts).winners().maximum())
        .isEqualTo("b");
    assertThat(apply(List.of(), List.of(business, anonymise, erase), facts).winners().maximum())
        .isEqualTo("c");
  }

  @Test
  void activeUseEndsBeforeRetention() {
    var use = staged("use", BUSINESS, Disposition.RESTRICT, "P1Y");
    var erase = staged("erase", BUSINESS, Disposition.ERASE, "P3Y");
    var outcome = apply(List.of(), List.of(use, erase), facts("created", "2024-01-01"));
    assertThat(outcome.restrictFrom()).isEqualTo(endOf("2025-01-01"));
    assertThat(outcome.disposeFrom()).isEqualTo(endOf("2027-01-01"));
    assertThat(outcome.disposition()).isEqualTo(Disposition.ERASE);
    assertThat(outcome.winners().restriction()).isEqualTo("use");
    assertThat(outcome.winners().maximum()).isEqualTo("erase");
    assertThat(outcome.statusAt(at("2025-01-01"))).isEqualTo(Status.RETAINED);
    assertThat(outcome.outOfUseAt(at("2025-01-01"))).isFalse();
    assertThat(outcome.statusAt(at("2025-01-02"))).isEqualTo(Status.RESTRICT);
    assertThat(outcome.outOfUseAt(at("2025-01-02"))).isTrue();
    assertThat(outcome.statusAt(at("2027-01-02"))).isEqualTo(Status.DUE);
  }

  @Test
  void aReviewHidesNoErasureThatComesLater() {
    var review = staged("look", BUSINESS, Disposition.REVIEW, "P1Y");
    var erase = staged("erase", LAW, Disposition.ERASE, "P3Y");
    var outcome = apply(List.of(), List.of(review, erase), facts("created", "2024-01-01"));
    assertThat(outcome.winners().review()).isEqualTo("look");
    assertThat(outcome.statusAt(at("2025-01-02"))).isEqualTo(Status.REVIEW);
    assertThat(outcome.outOfUseAt(at("2025-01-02"))).isFalse();
    assertThat(outcome.statusAt(at("2027-01-02"))).isEqualTo(Status.DUE);
  }

  @Test
  void aRestrictionHidesNoReview() {
    var use = staged("use", BUSINESS, Disposition.RESTRICT, "P1Y");
    var review = staged("look", BUSINESS, Disposition.REVIEW, "P2Y");
    var outcome = apply(List.of(), List.of(use, review), facts("created", "2024-01-01"));
    assertThat(outcome.statusAt(at("2025-06-01"))).isEqualTo(Status.RESTRICT);
    assertThat(outcome.statusAt(at("2026-06-01"))).isEqualTo(Status.REVIEW);
    assertThat(outcome.outOfUseAt(at("2026-06-01"))).isTrue();
  }

  @Test
  void whatIsKeptPastItsReviewIsOutOfUseUntilTheDutyEnds() {
    var review = staged("look", BUSINESS, Disposition.REVIEW, "P1Y");
    var keep = minimum("keep", LAW, after("created", "P5Y"));
    var outcome = apply(List.of(keep), List.of(review), facts("created", "2024-01-01"));
    assertThat(outcome.statusAt(at("2026-01-01"))).isEqualTo(Status.RESTRICT);
    assertThat(outcome.statusAt(at("2029-01-02"))).isEqualTo(Status.REVIEW);
  }

  @Test
  void onlyAStatutoryMaximumThatRemovesCutsABusinessNeedToKeep() {
    var keep = minimum("keep", BUSINESS, after("created", "P5Y"));
    for (Disposition stage : List.of(Disposition.RESTRICT, Disposition.REVIEW)) {
      var law = staged("law", LAW, stage, "P1Y");
      var outcome = apply(List.of(keep), List.of(law), facts("created", "2024-01-01"));
      assertThat(outcome.retainUntil()).isEqualTo(endOf("2029-01-01"));
      assertThat(outcome.outOfUseAt(at("2025-01-02"))).isTrue();
    }
    var law = staged("law", LAW, Disposition.ANONYMISE, "P1Y");
    assertThat(apply(List.of(keep), List.of(law), facts("created", "2024-01-01")).retainUntil())
        .isEqualTo(endOf("2025-01-01"));
  }

  @Test
  void oneOfSeveralConditionsIsEnough() {
    var either =
        new Condition.Any(
            List.of(new Condition.TriggerPresent("a"), new Condition.TriggerAbsent("b")));
    assertThat(EndEvaluator.holds(either, facts("a", "2024-01-01"))).isTrue();
    assertThat(EndEvaluator.holds(either, facts("b", "2024-01-01"))).isFalse();
    assertThat(EndEvaluator.holds(new Condition.Any(List.of()), facts("a", "2024-01-01")))
        .isFalse();
  }

  private static Clause staged(String id, Basis basis, Disposition stage, String period) {
    return new Clause(
        id,
        Clause.RuleKind.MAXIMUM,
        basis,
        after("created", period),
        stage,
        stage == Disposition.ANONYMISE ? "generalise" : null,
        null,
        false,
        null);
  }

  private static PeriodAfter afterConsentOf(Period period, String... purposes) {
    return new PeriodAfter(
        "consent_withdrawn", Anchor.EVENT, period, BERLIN, null, List.of(purposes));
  }

  private static GroupOutcome consents(Clause clause, Map<String, Consent> consents) {
    return apply(List.of(), List.of(clause), new Facts(Map.of(), consents));
  }

  private static End end(EndExpression expression, Facts facts) {
    return EndEvaluator.evaluate(expression, facts, End.OPEN);
  }
}
