package io.tenure.policy.domain.schedule;

import static io.tenure.policy.domain.decision.Drafts.EVERYTHING;
import static io.tenure.policy.domain.decision.Drafts.businessMaximum;
import static io.tenure.policy.domain.decision.Drafts.businessMinimum;
import static io.tenure.policy.domain.decision.Drafts.lawMaximum;
import static io.tenure.policy.domain.decision.Drafts.lawMinimum;
import static io.tenure.policy.domain.decision.Drafts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.EndExpression.PeriodAfter;
import io.tenure.policy.domain.diff.Longer;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import io.tenure.policy.domain.schedule.TellAgain.Code;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellAgainTest {

  private static final String LAW = "hgb-vouchers-8";

  @Test
  void theSameRulesTellNothing() {
    List<Rule> rules = List.of(lawMinimum("a", EVERYTHING, "P8Y", LAW), go("P1Y"));
    assertThat(new TellAgain(rules, rules, false).reasons()).isEmpty();
    assertThat(new TellAgain(rules, rules.reversed(), false).reasons()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "P8Y, P10Y, true",
    "P10Y, P8Y, false",
    "P24M, P2Y, false",
    "P2Y, P24M, false",
    "P12M, P365D, true",
    "P1Y, P300D, false",
    "P30D, P1M, true"
  })
  void aLongerPeriodIsToldAndAShorterOneIsNot(String before, String after, boolean told) {
    assertThat(codes(List.of(go(before)), List.of(go(after))).contains(Code.LONGER_PERIOD))
        .isEqualTo(told);
    assertThat(
            codes(
                    List.of(lawMinimum("a", EVERYTHING, before, LAW)),
                    List.of(lawMinimum("a", EVERYTHING, after, LAW)))
                .contains(Code.LONGER_PERIOD))
        .isEqualTo(told);
  }

  @Test
  void aNewDutyAndALostLimitAreLongerAndTheOthersAreNot() {
    Rule keep = lawMinimum("keep", EVERYTHING, "P8Y", LAW);
    assertThat(codes(List.of(go("P1Y")), List.of(go("P1Y"), keep)))
        .containsExactly(Code.LONGER_PERIOD);
    assertThat(codes(List.of(go("P1Y"), keep), List.of(keep))).containsExactly(Code.LONGER_PERIOD);
    assertThat(codes(List.of(keep), List.of(go("P1Y"), keep))).isEmpty();
    assertThat(codes(List.of(go("P1Y"), keep), List.of(go("P1Y")))).isEmpty();
  }

  @Test
  void aMoreSpecificLimitMayDisplaceAShorterOne() {
    Rule germany = businessMaximum("germany", subjects("DE"), "P3Y");
    assertThat(codes(List.of(go("P1Y")), List.of(go("P1Y"), germany)))
        .containsExactly(Code.LONGER_PERIOD);
    assertThat(codes(List.of(go("P5Y")), List.of(go("P5Y"), germany))).isEmpty();
    Rule law = lawMaximum("law", subjects("DE"), "P3Y", "cnil-prospects-3y");
    assertThat(codes(List.of(go("P1Y")), List.of(go("P1Y"), law))).isEmpty();
    Rule shortNeed = businessMinimum("short", subjects("DE"), "P1Y");
    Rule longNeed = businessMinimum("long", EVERYTHING, "P4Y");
    assertThat(codes(List.of(shortNeed, longNeed), List.of(longNeed)))
        .containsExactly(Code.LONGER_PERIOD);
  }

  @Test
  void aNarrowerDutyAndAWiderLimitAreNotLonger() {
    Rule wide = lawMinimum("keep", EVERYTHING, "P8Y", LAW);
    Rule narrow = lawMinimum("keep", subjects("DE"), "P8Y", LAW);
    assertThat(codes(List.of(wide), List.of(narrow))).isEmpty();
    assertThat(codes(List.of(narrow), List.of(wide))).containsExactly(Code.LONGER_PERIOD);
    Rule limit = businessMaximum("go", subjects("DE"), "P1Y");
    assertThat(codes(List.of(limit), List.of(go("P1Y")))).isEmpty();
    assertThat(codes(List.of(go("P1Y")), List.of(limit))).containsExactly(Code.LONGER_PERIOD);
  }

  @Test
  void aBusinessNeedThatBecomesADutyIsLonger() {
    Rule need = businessMinimum("a", EVERYTHING, "P8Y");
    Rule duty = lawMinimum("a", EVERYTHING, "P8Y", LAW);
    assertThat(codes(List.of(need), List.of(duty))).containsExactly(Code.LONGER_PERIOD);
    assertThat(codes(List.of(duty), List.of(need))).isEmpty();
  }

  @Test
  void aNewCategoryOrPurposeIsTold() {
    Rule name = businessMaximum("a", categories("user.name"), "P1Y");
    Rule first = businessMaximum("a", categories("user.name", "user.name.first"), "P1Y");
    Rule mail = businessMaximum("a", categories("user.name", "user.contact.email"), "P1Y");
    assertThat(codes(List.of(name), List.of(first))).isEmpty();
    assertThat(new TellAgain(List.of(name), List.of(mail), false).reasons())
        .containsExactly(new TellAgain.Reason(Code.NEW_CATEGORY, "user.contact.email"));
    assertThat(codes(List.of(mail), List.of(go("a", "P1Y", EVERYTHING))))
        .containsExactly(Code.NEW_CATEGORY);
    Rule purpose =
        go("a", "P1Y", new Scope(null, null, null, null, null, null, List.of("profiling"), null));
    assertThat(new TellAgain(List.of(), List.of(purpose), false).reasons())
        .contains(new TellAgain.Reason(Code.NEW_PURPOSE, "profiling"));
  }

  @Test
  void anotherEndThanErasureIsTold() {
    Rule erase = go("P1Y");
    Rule keep =
        rule("go", RuleKind.MAXIMUM, Basis.BUSINESS, EVERYTHING, erase.end(), Disposition.REVIEW);
    assertThat(codes(List.of(erase), List.of(keep))).containsExactly(Code.OTHER_END);
    assertThat(codes(List.of(keep), List.of(erase))).isEmpty();
  }

  @Test
  void whatCannotBeComparedCountsAsLonger() {
    EndExpression event = after("record_created", Anchor.EVENT, "P2Y");
    EndExpression year = after("record_created", Anchor.CALENDAR_YEAR_END, "P2Y");
    EndExpression other = after("last_activity", Anchor.EVENT, "P1Y");
    assertThat(Longer.mayBe(event, year)).isTrue();
    assertThat(Longer.mayBe(year, event)).isFalse();
    assertThat(Longer.mayBe(event, other)).isTrue();
    assertThat(Longer.mayBe(latest(event, other), latest(other, event))).isFalse();
    assertThat(Longer.mayBe(latest(event, other), latest(event))).isTrue();
    assertThat(Longer.mayBe(latest(event), latest(event, other))).isTrue();
    assertThat(Longer.mayBe(event, new EndExpression.Never("x"))).isTrue();
  }

  @Test
  void otherFinancialYearsAreToldWhereARuleCountsThem() {
    Rule fiscal =
        rule(
            "f",
            RuleKind.MINIMUM,
            Basis.LAW,
            EVERYTHING,
            after("invoice_issued", Anchor.FISCAL_YEAR_END, "P10Y"),
            null,
            LAW);
    assertThat(
            new TellAgain(List.of(fiscal), List.of(fiscal), true)
                .reasons().stream().map(TellAgain.Reason::code))
        .containsExactly(Code.LONGER_PERIOD);
    assertThat(new TellAgain(List.of(go("P1Y")), List.of(go("P1Y")), true).reasons()).isEmpty();
  }

  private static List<Code> codes(List<Rule> before, List<Rule> after) {
    return new TellAgain(before, after, false)
        .reasons().stream().map(TellAgain.Reason::code).toList();
  }

  private static Rule go(String period) {
    return go("go", period, EVERYTHING);
  }

  private static Rule go(String id, String period, Scope scope) {
    return businessMaximum(id, scope, period);
  }

  private static Scope subjects(String... codes) {
    return new Scope(List.of(codes), null, null, null, null, null, null, null);
  }

  private static Scope categories(String... keys) {
    return new Scope(null, null, List.of(keys), null, null, null, null, null);
  }

  private static EndExpression latest(EndExpression... operands) {
    return new EndExpression.Latest(Arrays.asList(operands), EndExpression.MissingOperand.IGNORE);
  }

  private static EndExpression after(String trigger, Anchor anchor, String period) {
    return new PeriodAfter(trigger, anchor, Period.parse(period), null, null, null);
  }
}
