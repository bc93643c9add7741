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
import static io.tenure.policy.domain.decision.Drafts.warning;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome.Status;
import io.tenure.plan.Periods;
import io.tenure.policy.domain.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * From when the data are out of use, reviewed, warned about and removed, and the sentence that says
 * so. All records were created on 1 January 2024.
 */
class StageDatesTest {

  private static final Rule OPEN =
      rule(
          "open",
          RuleKind.MINIMUM,
          Basis.BUSINESS,
          EVERYTHING,
          new EndExpression.Never("a person decides"),
          null);

  @Test
  void whatNoMinimumOutlastsStaysInUseUntilItGoes() {
    Decision decision =
        decide("2024-06-01", businessMinimum("keep", EVERYTHING, "P1Y"), erase("go", "P3Y"));
    assertThat(decision.restrictFrom()).isNull();
    assertThat(decision.removeFrom()).isEqualTo(decision.disposeFrom());
    assertThat(decision.removeFrom()).isEqualTo(end("2027-01-01"));
    assertThat(decision.sentence())
        .isEqualTo(
            "Kept until 1 January 2025: “Rule keep”. To be erased from 2 January 2027: “Rule go”.");
    Decision equal =
        decide("2024-06-01", businessMinimum("keep", EVERYTHING, "P3Y"), erase("go", "P3Y"));
    assertThat(equal.restrictFrom()).as("both end in the same instant").isNull();
    assertThat(equal.removeFrom()).isEqualTo(end("2027-01-01"));
  }

  @Test
  void whatAMinimumOutlastsIsOutOfUseBetweenTheTwo() {
    Decision decision =
        decide("2024-06-01", businessMinimum("keep", EVERYTHING, "P3Y"), erase("go", "P1Y"));
    assertThat(decision.restrictFrom()).isEqualTo(end("2025-01-01"));
    assertThat(decision.removeFrom()).isEqualTo(end("2027-01-01"));
    assertThat(decision.sentence())
        .isEqualTo(
            "Kept until 1 January 2027: “Rule keep”. Out of ordinary use from 2 January 2025: “Rule go”. "
                + "To be erased from 2 January 2027: “Rule go”.");
    assertThat(
            decide("2025-06-01", businessMinimum("keep", EVERYTHING, "P3Y"), erase("go", "P1Y"))
                .sentence())
        .isEqualTo(
            "Out of ordinary use since 2 January 2025: “Rule go”. Kept until 1 January 2027: “Rule keep”. "
                + "To be erased from 2 January 2027: “Rule go”.");
    Decision due =
        decide("2027-06-01", businessMinimum("keep", EVERYTHING, "P3Y"), erase("go", "P1Y"));
    assertThat(due.status()).isEqualTo(Status.DUE);
    assertThat(due.sentence())
        .isEqualTo(
            "Due to be erased since 2 January 2027: “Rule go”. Had to be kept until 1 January 2027: “Rule keep”.");
  }

  @Test
  void whatAnOpenMinimumKeepsIsOutOfUseAfterTheMaximumAndNeverGoes() {
    Decision decision = decide("2025-06-01", OPEN, warned(erase("go", "P1Y")));
    assertThat(decision.restrictFrom()).isEqualTo(end("2025-01-01"));
    assertThat(decision.retainThrough()).isNull();
    assertThat(decision.erasableFrom()).isNull();
    assertThat(decision.removeFrom()).isNull();
    assertThat(decision.noticeNoLaterThan()).isNull();
    assertThat(decision.status()).isEqualTo(Status.RESTRICT);
    assertThat(decision.sentence())
        .isEqualTo(
            "Out of ordinary use since 2 January 2025: “Rule go”. "
                + "Kept because the end of a duty is not known: “Rule open”.");
    Decision closed =
        decide("2024-06-01", OPEN, businessMinimum("keep", EVERYTHING, "P3Y"), erase("go", "P1Y"));
    assertThat(closed.retainThrough()).as("not the day of one that ends").isNull();
    assertThat(closed.retainUntil()).isEqualTo(end("2027-01-01"));
  }

  /** The earliest of them takes the data out of use, whatever its stage. */
  @Test
  void theEarliestEndTakesTheDataOutOfUse() {
    Rule keep = businessMinimum("keep", EVERYTHING, "P9Y");
    Decision review =
        decide(
            "2024-06-01",
            keep,
            stage("use", "P3Y", Disposition.RESTRICT),
            stage("look", "P2Y", Disposition.REVIEW));
    assertThat(review.restrictFrom()).isEqualTo(end("2026-01-01"));
    assertThat(review.restricting().rule()).isEqualTo("look");
    assertThat(review.sentence()).contains("Out of ordinary use from 2 January 2026: “Rule look”.");
    Decision use =
        decide(
            "2024-06-01",
            keep,
            stage("use", "P1Y", Disposition.RESTRICT),
            stage("look", "P2Y", Disposition.REVIEW));
    assertThat(use.restricting().rule()).isEqualTo("use");
    Decision removal =
        decide("2024-06-01", keep, stage("use", "P3Y", Disposition.RESTRICT), erase("go", "P2Y"));
    assertThat(removal.restricting().rule()).isEqualTo("go");
    assertThat(decide("2024-06-01", stage("look", "P2Y", Disposition.REVIEW)).restrictFrom())
        .as("a review alone takes nothing out of use")
        .isNull();
    assertThat(decide("2024-06-01", stage("look", "P2Y", Disposition.REVIEW)).removal()).isNull();
  }

  @Test
  void activeUseThatEndsOnlyWithTheDataRestrictsNothing() {
    Decision decision =
        decide("2024-06-01", stage("use", "P3Y", Disposition.RESTRICT), erase("go", "P3Y"));
    assertThat(decision.restrictFrom()).isNull();
    assertThat(
            decide("2024-06-01", stage("use", "P4Y", Disposition.RESTRICT), erase("go", "P3Y"))
                .restrictFrom())
        .isNull();
  }

  @Test
  void aReviewIsToldWhileItIsToComeAndBeforeTheDataGo() {
    Rule look = stage("look", "P2Y", Disposition.REVIEW);
    assertThat(decide("2024-06-01", look).sentence())
        .isEqualTo(
            "Nothing ends the storage of this data yet. To be reviewed by a person from 2 January 2026: “Rule look”.");
    assertThat(decide("2024-06-01", look, erase("go", "P3Y")).reviewToCome()).isTrue();
    assertThat(decide("2024-06-01", look, erase("go", "P2Y")).reviewToCome())
        .as("gone by then")
        .isFalse();
    assertThat(decide("2024-06-01", look, erase("go", "P1Y")).reviewToCome()).isFalse();
    Decision kept =
        decide("2024-06-01", look, businessMinimum("keep", EVERYTHING, "P3Y"), erase("go", "P4Y"));
    assertThat(kept.reviewToCome()).isTrue();
    assertThat(kept.sentence())
        .contains("To be reviewed by a person from 2 January 2027: “Rule look”.");
    assertThat(
            decide(
                    "2024-06-01",
                    look,
                    businessMinimum("keep", EVERYTHING, "P3Y"),
                    erase("go", "P1Y"))
                .reviewToCome())
        .as("gone when the duty is over")
        .isFalse();
    assertThat(
            decide("2024-06-01", look, businessMinimum("keep", EVERYTHING, "P3Y")).reviewToCome())
        .isTrue();
    assertThat(
            decide(
                    "2024-06-01",
                    stage("look", "P4Y", Disposition.REVIEW),
                    businessMinimum("keep", EVERYTHING, "P1Y"),
                    erase("go", "P3Y"))
                .reviewToCome())
        .as("gone before, also where the duty was over earlier")
        .isFalse();
    assertThat(decide("2024-06-01", look, OPEN).reviewToCome()).as("nobody knows when").isFalse();
    assertThat(decide("2024-06-01", erase("go", "P3Y")).reviewToCome()).isFalse();
  }

  @Test
  void aReviewThatIsDueIsToldOnceAndWithWhatIsOutOfUse() {
    Rule look = stage("look", "P2Y", Disposition.REVIEW);
    assertThat(decide("2026-06-01", look, erase("go", "P3Y")).sentence())
        .isEqualTo(
            "Due to be reviewed by a person since 2 January 2026: “Rule look”. "
                + "To be erased from 2 January 2027: “Rule go”.");
    assertThat(decide("2026-06-01", look, stage("use", "P1Y", Disposition.RESTRICT)).sentence())
        .isEqualTo(
            "Out of ordinary use since 2 January 2025: “Rule use”. "
                + "Due to be reviewed by a person since 2 January 2026: “Rule look”.");
    assertThat(decide("2026-06-01", look, stage("use", "P3Y", Disposition.RESTRICT)).sentence())
        .isEqualTo(
            "Due to be reviewed by a person since 2 January 2026: “Rule look”. "
                + "Out of ordinary use from 2 January 2027: “Rule use”.");
    assertThat(decide("2026-06-01", look, businessMinimum("keep", EVERYTHING, "P1Y")).sentence())
        .isEqualTo(
            "Due to be reviewed by a person since 2 January 2026: “Rule look”. "
                + "Had to be kept until 1 January 2025: “Rule keep”.");
  }

  @Test
  void thePersonIsWarnedBeforeTheDataGoAndNotAfterwards() {
    Rule go = warned(erase("go", "P1Y"));
    Decision decision = decide("2024-06-01", go);
    assertThat(decision.noticeNoLaterThan())
        .isEqualTo(end("2025-01-01").minus(Duration.ofHours(48)));
    assertThat(decision.sentence()).contains("The person has to be warned no later than");
    Decision kept = decide("2024-06-01", go, businessMinimum("keep", EVERYTHING, "P2Y"));
    assertThat(kept.noticeNoLaterThan())
        .as("before the removal, not before the end of the maximum")
        .isEqualTo(end("2026-01-01").minus(Duration.ofHours(48)));
    assertThat(decide("2025-06-01", go).status()).isEqualTo(Status.DUE);
    assertThat(decide("2025-06-01", go).sentence())
        .isEqualTo("Due to be erased since 2 January 2025: “Rule go”.");
    assertThat(decide("2024-06-01", erase("go", "P1Y")).noticeNoLaterThan()).isNull();
  }

  @Test
  void whatMayBeKeptIsToldOnceTheDutyIsOver() {
    assertThat(
            decide("2025-06-01", businessMinimum("keep", EVERYTHING, "P1Y"), erase("go", "P3Y"))
                .sentence())
        .isEqualTo(
            "Had to be kept until 1 January 2025: “Rule keep”. May be kept until 1 January 2027. "
                + "To be erased from 2 January 2027: “Rule go”.");
    assertThat(decide("2025-06-01", businessMinimum("keep", EVERYTHING, "P1Y")).sentence())
        .isEqualTo(
            "Had to be kept until 1 January 2025: “Rule keep”. Nothing ends the storage of this data yet.");
  }

  @Test
  void everyRuleThatDoesNotDecideIsToldWithTheReason() {
    Rule unmet = Drafts.when(new Condition.TriggerPresent("invoice_issued"), erase("unmet", "P1M"));
    Rule past = Drafts.valid(erase("past", "P1M"), null, "2020-12-31");
    Rule wish = businessMinimum("wish", EVERYTHING, "P9Y");
    Rule limit = Drafts.lawMaximum("limit", EVERYTHING, "P3Y", "cnil-prospects-3y");
    Rule brief = businessMinimum("brief", EVERYTHING, "P1M");
    assertThat(
            decide("2024-06-01", unmet, past, wish, limit, brief, erase("later", "P4Y")).sentence())
        .startsWith(
            "Kept until 1 January 2027: “Rule wish”. To be erased from 2 January 2027: “Rule limit” (")
        .contains(
            "“Rule brief” keeps until 1 February 2024; “Rule wish” decides, because the latest end counts. "
                + "“Rule wish” is a rule of the organisation and counts only until 1 January 2027, because the law allows no longer. ",
            "“Rule later” allows storage until 1 January 2028; “Rule limit” decides, because the earliest end counts. "
                + "“Rule past” is not in force on the day of the question. "
                + "“Rule unmet” does not apply: its condition is not met.");
  }

  @Test
  void whatIsNotKnownIsNamed() {
    Rule lacking = lawMinimum("lacking", EVERYTHING, "P1Y", "hgb-vouchers-8");
    Decision decision =
        DecisionEngine.decide(
                policy(lacking, OPEN, erase("go", "P1Y")),
                profile("DE", "DE", "user.name"),
                new Facts(Map.of(), Map.of()),
                at("2026-06-01"),
                false)
            .getFirst();
    assertThat(decision.status()).isEqualTo(Status.MISSING_TRIGGER);
    assertThat(decision.sentence())
        .startsWith("Kept because the end of a duty is not known: “Rule lacking” (")
        .endsWith(
            "“Rule open” names no end of its own; the data stay until a person decides. "
                + "“Rule go” ends nothing, because its period cannot be computed; missing: record_created. "
                + "Not known: record_created.");
  }

  /** The step after the hand-over says nothing before, and the step before nothing after. */
  @Test
  void aHandOverIsToldAsOneRule() {
    Rule go = erase("go", "P1Y");
    Rule handed =
        new Rule(
            "go",
            "Rule go",
            go.kind(),
            go.basis(),
            go.scope(),
            null,
            go.end(),
            go.zone(),
            go.disposition(),
            null,
            null,
            null,
            null,
            null,
            "because",
            null,
            null,
            new Rule.HandOver("the archive", "filed"),
            null,
            null,
            false);
    assertThat(decide("2025-06-01", handed).sentence())
        .isEqualTo(
            "Due to be reviewed by a person since 2 January 2025: “Rule go”. "
                + "“Rule go” does not apply: its condition is not met.");
    assertThat(decide("2025-06-01", handed, stage("look", "P6M", Disposition.REVIEW)).sentence())
        .isEqualTo(
            "Due to be reviewed by a person since 2 July 2024: “Rule look”. "
                + "“Rule go” does not apply: its condition is not met. "
                + "“Rule go” allows storage until 1 January 2025; “Rule look” decides, because the earliest end counts.");
    Decision filed =
        DecisionEngine.decide(
                policy(handed),
                profile("DE", "DE", "user.name"),
                new Facts(
                    Map.of("record_created", at("2024-01-01"), "filed", at("2024-02-01")),
                    Map.of()),
                at("2025-06-01"),
                false)
            .getFirst();
    assertThat(filed.sentence()).isEqualTo("Due to be erased since 2 January 2025: “Rule go”.");
  }

  /** What the catalogue holds for uncertain is said to be so, and only that. */
  @Test
  void lawThatIsNotCertainIsSaidToBeSo() {
    String certain =
        decide("2024-06-01", lawMinimum("a", EVERYTHING, "P5Y", "hgb-vouchers-8")).sentence();
    String uncertain =
        decide("2024-06-01", lawMinimum("a", EVERYTHING, "P5Y", "ccpa-risk-assessment-5y"))
            .sentence();
    assertThat(certain).contains("257").doesNotContain("not yet verified");
    assertThat(uncertain).contains("not yet verified");
  }

  private static Decision decide(String asOf, Rule... rules) {
    return DecisionEngine.decide(
            policy(rules), profile("DE", "DE", "user.name"), created("2024-01-01"), at(asOf), false)
        .getFirst();
  }

  private static Rule erase(String id, String period) {
    return businessMaximum(id, EVERYTHING, period);
  }

  private static Rule stage(String id, String period, Disposition disposition) {
    return rule(id, RuleKind.MAXIMUM, Basis.BUSINESS, EVERYTHING, after(period), disposition);
  }

  private static Rule warned(Rule rule) {
    return warning(Duration.ofHours(48), rule);
  }

  private static Instant end(String lastDay) {
    return Periods.endOf(LocalDate.parse(lastDay), Drafts.BERLIN);
  }
}
