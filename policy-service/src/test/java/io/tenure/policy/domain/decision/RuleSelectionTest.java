package io.tenure.policy.domain.decision;

import static io.tenure.policy.domain.decision.Drafts.EVERYTHING;
import static io.tenure.policy.domain.decision.Drafts.businessMaximum;
import static io.tenure.policy.domain.decision.Drafts.businessMinimum;
import static io.tenure.policy.domain.decision.Drafts.lawMinimum;
import static io.tenure.policy.domain.decision.Drafts.onlyFor;
import static io.tenure.policy.domain.decision.Drafts.policy;
import static io.tenure.policy.domain.decision.Drafts.profile;
import static io.tenure.policy.domain.decision.Drafts.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.organisation.Applicability;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.organisation.Organisation;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When and for whom a rule acts. */
class RuleSelectionTest {

  private static final Applicability RETAIL = new Applicability.Has("sector", List.of("retail"));

  /** Days of the rule's zone, Berlin: its first and last day count whole. */
  @ParameterizedTest
  @CsvSource({
    "2024-12-31T22:59:59Z, false",
    "2024-12-31T23:00:00Z, true",
    "2025-06-01T00:00:00Z, true",
    "2025-12-31T22:59:59Z, true",
    "2025-12-31T23:00:00Z, false"
  })
  void aRuleActsFromItsFirstToItsLastDay(Instant moment, boolean acts) {
    Rule rule = valid(businessMaximum("a", EVERYTHING, "P1Y"), "2025-01-01", "2025-12-31");
    assertThat(RuleSelection.inForce(rule, policy(rule), moment)).isEqualTo(acts);
    assertThat(compiled(rule, moment)).isEqualTo(acts);
  }

  @Test
  void aRuleWithoutFirstOrLastDayActsBeforeAndAfter() {
    Instant past = Instant.parse("1900-01-01T00:00:00Z");
    Instant far = Instant.parse("2199-01-01T00:00:00Z");
    Rule from = valid(businessMaximum("a", EVERYTHING, "P1Y"), "2025-01-01", null);
    assertThat(RuleSelection.inForce(from, policy(from), far)).isTrue();
    assertThat(RuleSelection.inForce(from, policy(from), past)).isFalse();
    Rule to = valid(businessMaximum("a", EVERYTHING, "P1Y"), null, "2025-01-01");
    assertThat(RuleSelection.inForce(to, policy(to), far)).isFalse();
    assertThat(RuleSelection.inForce(to, policy(to), past)).isTrue();
  }

  /** HGB: vouchers for ten years until 31 December 2024, for eight since. */
  @ParameterizedTest
  @CsvSource({
    "hgb-vouchers-10-old, 2024-12-31T22:59:59Z, true",
    "hgb-vouchers-10-old, 2024-12-31T23:00:00Z, false",
    "hgb-vouchers-8, 2024-12-31T22:59:59Z, false",
    "hgb-vouchers-8, 2024-12-31T23:00:00Z, true"
  })
  void lawActsOnTheDaysOnWhichItIsInForce(String obligation, Instant moment, boolean acts) {
    Rule law = lawMinimum("a", EVERYTHING, "P8Y", obligation);
    assertThat(RuleSelection.inForce(law, policy(law), moment)).isEqualTo(acts);
    Rule both = lawMinimum("a", EVERYTHING, "P8Y", "hgb-vouchers-10-old", "hgb-vouchers-8");
    assertThat(RuleSelection.inForce(both, policy(both), moment)).as("one is enough").isTrue();
  }

  /** What a business rule cites is its reason and not its ground. */
  @Test
  void onlyLawDependsOnItsObligations() {
    Instant today = Drafts.at("2026-11-23");
    Rule business = citing(businessMinimum("a", EVERYTHING, "P8Y"), "hgb-vouchers-10-old");
    assertThat(RuleSelection.inForce(business, policy(business), today)).isTrue();
    Rule unlisted = lawMinimum("a", EVERYTHING, "P8Y", "org:not-in-this-catalogue");
    assertThat(RuleSelection.inForce(unlisted, policy(unlisted), today))
        .as("of what is not known to have ended the minimum keeps")
        .isTrue();
    Bindings nobody = new Bindings(Map.of("hgb-vouchers-8", RETAIL));
    Organisation bank = new Organisation(Map.of("sector", Set.of("bank")), Map.of());
    assertThat(
            RuleSelection.binds(
                citing(businessMinimum("a", EVERYTHING, "P8Y"), "hgb-vouchers-8"), nobody, bank))
        .isTrue();
    assertThat(
            RuleSelection.binds(lawMinimum("a", EVERYTHING, "P8Y", "hgb-vouchers-8"), nobody, bank))
        .isFalse();
    assertThat(
            RuleSelection.binds(
                lawMinimum("a", EVERYTHING, "P8Y", "hgb-vouchers-8", "ustg-invoices-8"),
                nobody,
                bank))
        .as("one that binds is enough")
        .isTrue();
    assertThat(RuleSelection.binds(lawMinimum("a", EVERYTHING, "P8Y"), nobody, bank))
        .as("law without obligation binds everybody")
        .isTrue();
  }

  @Test
  void aRuleForSomeControllersActsForNoUnknownOneWhereItWouldErase() {
    Organisation retail = new Organisation(Map.of("sector", Set.of("retail")), Map.of());
    Organisation bank = new Organisation(Map.of("sector", Set.of("bank")), Map.of());
    Rule maximum = onlyFor(RETAIL, businessMaximum("a", EVERYTHING, "P1Y"));
    Rule minimum = onlyFor(RETAIL, businessMinimum("a", EVERYTHING, "P1Y"));
    for (Rule rule : List.of(maximum, minimum)) {
      PolicyEdition policy = policy(rule);
      assertThat(RuleSelection.binds(rule, policy, retail)).isTrue();
      assertThat(RuleSelection.binds(rule, policy, bank)).isFalse();
      assertThat(RuleSelection.binds(rule, policy, Organisation.UNKNOWN)).isEqualTo(rule.minimum());
      assertThat(RuleSelection.binds(rule, policy, profile("DE", "FR", "user.name")))
          .as("no controller is known there")
          .isEqualTo(rule.minimum());
      assertThat(RuleSelection.binds(rule, policy, profile("DE", null, "user.name")))
          .isEqualTo(rule.minimum());
    }
  }

  /** Which of two in one place answers for a record is not known. */
  @Test
  void ofTwoControllersInOnePlaceAMinimumIsForOneAndAMaximumForBoth() {
    List<Controller> both = List.of(controller("shop", "retail"), controller("bank", "bank"));
    Rule maximum = onlyFor(RETAIL, businessMaximum("a", EVERYTHING, "P1Y"));
    Rule minimum = onlyFor(RETAIL, businessMinimum("a", EVERYTHING, "P1Y"));
    for (List<Controller> there : List.of(both, both.reversed())) {
      PolicyContent content = new PolicyContent(List.of(maximum, minimum), there, null);
      assertThat(RuleSelection.binds(maximum, Bindings.NONE, content, "DE")).isFalse();
      assertThat(RuleSelection.binds(minimum, Bindings.NONE, content, "DE")).isTrue();
    }
    PolicyContent banks = new PolicyContent(List.of(minimum), both.subList(1, 2), null);
    assertThat(RuleSelection.binds(minimum, Bindings.NONE, banks, "DE")).isFalse();
    PolicyContent shops = new PolicyContent(List.of(maximum), both.subList(0, 1), null);
    assertThat(RuleSelection.binds(maximum, Bindings.NONE, shops, "DE")).isTrue();
  }

  private static Controller controller(String key, String sector) {
    return new Controller(key, key, "DE", null, Map.of("sector", Set.of(sector)), null);
  }

  private static Rule citing(Rule rule, String obligation) {
    return Drafts.rule(
        rule.id(), rule.kind(), rule.basis(), rule.scope(), rule.end(), null, obligation);
  }

  private static boolean compiled(Rule rule, Instant moment) {
    return !PlanCompiler.compile(policy(rule), profile("DE", "DE", "user.name"), moment)
        .groups()
        .getFirst()
        .noRule();
  }
}
