package io.tenure.policy.domain.check;

import static io.tenure.policy.domain.decision.Drafts.EVERYTHING;
import static io.tenure.policy.domain.decision.Drafts.after;
import static io.tenure.policy.domain.decision.Drafts.businessMaximum;
import static io.tenure.policy.domain.decision.Drafts.businessMinimum;
import static io.tenure.policy.domain.decision.Drafts.lawMaximum;
import static io.tenure.policy.domain.decision.Drafts.lawMinimum;
import static io.tenure.policy.domain.decision.Drafts.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.AfterRetention;
import io.tenure.plan.EndExpression.Anchor;
import io.tenure.plan.EndExpression.Latest;
import io.tenure.plan.EndExpression.OnDate;
import io.tenure.plan.EndExpression.PeriodAfter;
import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.check.Finding.Severity;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import io.tenure.policy.store.resource.ShippedPacks;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PolicyChecksTest {

  private static final Catalogue CATALOGUE = ShippedCatalogue.load();
  private static final Executions EXECUTIONS = ShippedExecutions.load(CATALOGUE);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Rule GOOD = businessMaximum("good", EVERYTHING, "P3Y");

  static Stream<Arguments> mistakes() {
    Scope badScope = new Scope(List.of("XX"), null, null, null, null, null, null, null);
    return Stream.of(
        Arguments.of(businessMaximum("Bad Id", EVERYTHING, "P1Y"), Code.RULE_ID_INVALID),
        Arguments.of(businessMaximum("a", badScope, "P1Y"), Code.JURISDICTION_UNKNOWN),
        Arguments.of(
            businessMaximum("a", categories("user.shoe_size"), "P1Y"), Code.CATEGORY_UNKNOWN),
        Arguments.of(maximum(after("-P1D")), Code.PERIOD_INVALID),
        Arguments.of(maximum(after("P1Y2W")), Code.PERIOD_INVALID),
        Arguments.of(maximum(after("P101Y")), Code.PERIOD_TOO_LONG),
        Arguments.of(maximum(null), Code.END_MISSING),
        Arguments.of(
            maximum(new PeriodAfter("full_moon", null, Period.ofDays(1), null, null, null)),
            Code.TRIGGER_UNKNOWN),
        Arguments.of(
            maximum(new PeriodAfter("consent_withdrawn", null, Period.ZERO, null, null, null)),
            Code.CONSENT_PURPOSES_MISSING),
        Arguments.of(maximum(new OnDate(LocalDate.of(9999, 1, 1), null)), Code.DATE_OUT_OF_RANGE),
        Arguments.of(maximum(new Latest(List.of(), null)), Code.OPERANDS_MISSING),
        Arguments.of(maximum(nested(7)), Code.NESTING_TOO_DEEP),
        Arguments.of(
            rule(
                "a",
                RuleKind.MINIMUM,
                Basis.BUSINESS,
                EVERYTHING,
                new AfterRetention(Period.ZERO, null),
                null),
            Code.AFTER_RETENTION_IN_MINIMUM),
        Arguments.of(
            rule("a", RuleKind.MAXIMUM, Basis.BUSINESS, EVERYTHING, after("P1Y"), null),
            Code.DISPOSITION_MISSING),
        Arguments.of(
            rule(
                "a",
                RuleKind.MAXIMUM,
                Basis.BUSINESS,
                EVERYTHING,
                after("P1Y"),
                Disposition.ANONYMISE),
            Code.TECHNIQUE_MISSING),
        Arguments.of(
            rule(
                "a", RuleKind.MINIMUM, Basis.BUSINESS, EVERYTHING, after("P1Y"), Disposition.ERASE),
            Code.DISPOSITION_NOT_ALLOWED),
        Arguments.of(lawMinimum("a", EVERYTHING, "P1Y"), Code.LAW_WITHOUT_OBLIGATION),
        Arguments.of(lawMinimum("a", EVERYTHING, "P1Y", "no-such"), Code.OBLIGATION_UNKNOWN),
        Arguments.of(lawMinimum("a", EVERYTHING, "P3Y", "bgb-three-years"), Code.LAW_ON_PERMISSION),
        Arguments.of(lawMinimum("a", EVERYTHING, "P7Y", "hgb-vouchers-8"), Code.STATUTE_SHORTENED),
        Arguments.of(
            lawMaximum("a", EVERYTHING, "P37M", "cnil-prospects-3y"), Code.STATUTE_STRETCHED));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void aMistakeIsNamedWithItsPlace(Rule rule, Code code) {
    List<Finding> findings = check(GOOD, rule);
    assertThat(findings)
        .filteredOn(f -> f.code() == code)
        .as("%s", findings)
        .isNotEmpty()
        .allSatisfy(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.ERROR);
              assertThat(f.place()).startsWith("rules[1]");
              assertThat(f.rule()).isEqualTo(rule.id());
              assertThat(f.message()).endsWith(".");
            });
  }

  @Test
  void aPlaceIsExactlyWhereTheMistakeIs() {
    Rule late = with(GOOD, null, LocalDate.of(2020, 1, 1), LocalDate.of(2019, 12, 31));
    Rule never = with(GOOD, null, null, LocalDate.of(9999, 12, 31));
    Rule early = with(GOOD, null, LocalDate.of(1, 1, 1), null);
    assertThat(places(late, Code.RULE_VALIDITY_INVALID)).containsExactly("rules[0].validTo");
    assertThat(places(never, Code.RULE_VALIDITY_INVALID)).containsExactly("rules[0].validTo");
    assertThat(places(early, Code.RULE_VALIDITY_INVALID)).containsExactly("rules[0].validFrom");
    Condition second =
        new Condition.All(
            List.of(
                new Condition.TriggerPresent("record_created"),
                new Condition.All(List.of(new Condition.TriggerAbsent("full_moon")))));
    assertThat(places(with(GOOD, second, null, null), Code.TRIGGER_UNKNOWN))
        .containsExactly("rules[0].condition.of[1].of[0].trigger");
    Condition empty =
        new Condition.All(Arrays.asList(new Condition.TriggerPresent("record_created"), null));
    assertThat(places(with(GOOD, empty, null, null), Code.OPERANDS_MISSING))
        .containsExactly("rules[0].condition.of[1]");
  }

  @Test
  void aRuleThatCanNeverActIsShown() {
    Rule over = with(GOOD, null, null, LocalDate.of(2026, 11, 22));
    assertThat(places(over, Code.RULE_NEVER_ACTS)).containsExactly("rules[0].validTo");
    assertThat(codes(check(with(GOOD, null, null, TODAY)))).isEmpty();
    Condition both =
        new Condition.All(
            List.of(
                new Condition.TriggerPresent("last_activity"),
                new Condition.TriggerAbsent("last_activity")));
    assertThat(places(with(GOOD, both, null, null), Code.RULE_NEVER_ACTS))
        .containsExactly("rules[0].condition");
    Condition own = new Condition.TriggerAbsent("record_created");
    assertThat(places(with(GOOD, own, null, null), Code.RULE_NEVER_ACTS))
        .containsExactly("rules[0].end");
    assertThat(places(maximum(new EndExpression.Never("x")), Code.RULE_NEVER_ACTS))
        .containsExactly("rules[0].end");
  }

  @Test
  void aTextThatIsLawNoLongerIsNamedAlsoBesideOneThatIs() {
    assertThat(check(lawMinimum("a", EVERYTHING, "P10Y", "hgb-vouchers-8", "hgb-vouchers-10-old")))
        .filteredOn(f -> f.code() == Code.OBLIGATION_REPEALED)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.place()).isEqualTo("rules[0].obligations[1]");
              assertThat(f.severity()).isEqualTo(Severity.WARNING);
              assertThat(f.message()).contains("2024-12-31");
            });
    Rule business =
        rule(
            "b",
            RuleKind.MINIMUM,
            Basis.BUSINESS,
            EVERYTHING,
            after("P10Y"),
            null,
            "hgb-vouchers-10-old");
    assertThat(codes(check(business))).containsExactly(Code.OBLIGATION_REPEALED);
  }

  @Test
  void controllersAndTriggersHaveSoundNames() {
    Controller one = german("a", null);
    List<Finding> findings =
        PolicyChecks.check(
            new PolicyContent(
                List.of(GOOD), List.of(one, german("a", null)), List.of("own_event", "Own Event")),
            CATALOGUE,
            EXECUTIONS,
            TODAY);
    assertThat(findings)
        .extracting(Finding::code, Finding::place)
        .containsExactly(
            tuple(Code.CONTROLLER_KEY_DUPLICATE, "controllers[1].key"),
            tuple(Code.TRIGGER_INVALID, "triggers[1]"));
  }

  /** A controller without a seat is a finding, and no reason to stop looking. */
  @Test
  void aControllerWithoutASeatIsNamed() {
    Rule fiscal =
        rule(
            "a",
            RuleKind.MAXIMUM,
            Basis.BUSINESS,
            new Scope(null, List.of("DE"), null, null, null, null, null, null),
            new PeriodAfter(
                "record_created", Anchor.FISCAL_YEAR_END, Period.ofYears(1), null, null, null),
            Disposition.ERASE);
    assertThat(codes(checkFor(fiscal, new Controller("a", "A", null, null))))
        .contains(Code.CONTROLLER_INVALID);
  }

  /** However many rules stand against each other: a bounded number of findings, in seconds. */
  @Test
  void rulesThatAllStandAgainstEachOtherAreBounded() {
    Rule[] rules = new Rule[2000];
    for (int i = 0; i < rules.length; i++) {
      rules[i] =
          i % 2 == 0
              ? businessMinimum("r" + i, scope("DE"), "P9Y")
              : businessMaximum("r" + i, scope("DE"), "P3Y");
    }
    long start = System.nanoTime();
    List<Finding> findings = check(rules);
    System.out.println(
        "2,000 rules in conflict: " + (System.nanoTime() - start) / 1_000_000 + " ms");
    assertThat(findings).hasSize(PolicyChecks.MAX_FINDINGS + 1);
    assertThat(findings.getLast().code()).isEqualTo(Code.MORE_FINDINGS);
  }

  @Test
  void errorsAreNeverDroppedForWarnings() {
    Rule[] rules = new Rule[1500];
    for (int i = 0; i < rules.length; i++) {
      rules[i] = lawMinimum("r" + i, EVERYTHING, "P5Y", "ccpa-risk-assessment-5y");
    }
    rules[1499] = businessMaximum("Bad Id", EVERYTHING, "P1Y");
    assertThat(codes(check(rules))).startsWith(Code.RULE_ID_INVALID);
  }

  @Test
  void aGoodRuleHasNoFinding() {
    assertThat(check(GOOD)).isEmpty();
  }

  @Test
  void twoRulesOfOneIdAreRefused() {
    assertThat(codes(check(GOOD, GOOD))).contains(Code.RULE_ID_DUPLICATE);
  }

  @Test
  void anEmptyPolicyAndOneWithTooManyRulesAreRefused() {
    assertThat(codes(check())).containsExactly(Code.POLICY_EMPTY);
    Rule[] many = Collections.nCopies(2001, GOOD).toArray(Rule[]::new);
    assertThat(codes(check(many))).containsExactly(Code.RULES_TOO_MANY);
  }

  @Test
  void aBusinessMinimumBeyondAStatutoryMaximumIsRefusedWhereItAlwaysMeetsIt() {
    Rule law = lawMaximum("law", scope("FR"), "P3Y", "cnil-prospects-3y");
    assertThat(
            check(law, businessMinimum("wish", scope("FR"), "P5Y")).stream()
                .filter(f -> f.code() == Code.BUSINESS_AGAINST_LAW)
                .map(Finding::severity))
        .containsExactly(Severity.ERROR);
    assertThat(
            check(law, businessMinimum("wish", EVERYTHING, "P5Y")).stream()
                .filter(f -> f.code() == Code.BUSINESS_AGAINST_LAW)
                .map(Finding::severity))
        .containsExactly(Severity.WARNING);
    assertThat(codes(check(law, businessMinimum("wish", scope("FR"), "P2Y"))))
        .doesNotContain(Code.BUSINESS_AGAINST_LAW);
    assertThat(codes(check(law, businessMinimum("wish", scope("DE"), "P5Y"))))
        .doesNotContain(Code.BUSINESS_AGAINST_LAW);
  }

  @Test
  void aMinimumOverAMaximumIsShownAsRestriction() {
    assertThat(codes(check(lawMinimum("keep", EVERYTHING, "P8Y", "hgb-vouchers-8"), GOOD)))
        .containsExactly(Code.MINIMUM_OVER_MAXIMUM);
  }

  @Test
  void duplicatesAndRulesThatNeverDecideAreShown() {
    assertThat(codes(check(GOOD, businessMaximum("twin", EVERYTHING, "P3Y"))))
        .containsExactly(Code.DUPLICATE_RULE);
    assertThat(codes(check(GOOD, businessMaximum("late", EVERYTHING, "P5Y"))))
        .containsExactly(Code.RULE_NEVER_DECIDES);
  }

  /** A rule that follows another one in time repeats nothing, and stands against nothing. */
  @Test
  void rulesThatAreNeverInForceTogetherAreNotCompared() {
    Rule until = valid(GOOD, null, "2025-12-31");
    Rule next = businessMaximum("next", EVERYTHING, "P3Y");
    Rule longer = businessMaximum("next", EVERYTHING, "P5Y");
    assertThat(codes(pairs(until, valid(next, "2026-01-01", null)))).isEmpty();
    assertThat(codes(pairs(until, valid(next, "2025-12-31", null))))
        .as("one day in common")
        .containsExactly(Code.DUPLICATE_RULE);
    assertThat(codes(pairs(valid(longer, null, "2025-12-31"), valid(GOOD, "2026-01-01", null))))
        .isEmpty();
    Rule law =
        valid(lawMaximum("law", scope("FR"), "P3Y", "cnil-prospects-3y"), "2030-01-01", null);
    Rule wish = businessMinimum("wish", scope("FR"), "P5Y");
    assertThat(codes(pairs(law, wish))).containsExactly(Code.BUSINESS_AGAINST_LAW);
    assertThat(codes(pairs(law, valid(wish, null, "2029-12-31")))).isEmpty();
  }

  /** What another rule always decides in place of, it decides at no time at all. */
  @Test
  void aRuleDecidesWhereTheOtherIsNotAlwaysInForce() {
    Rule late = businessMaximum("late", EVERYTHING, "P5Y");
    assertThat(codes(pairs(valid(GOOD, "2026-01-01", null), late))).isEmpty();
    assertThat(codes(pairs(valid(GOOD, null, "2030-12-31"), late))).isEmpty();
    assertThat(codes(pairs(valid(GOOD, "2026-01-01", null), valid(late, "2026-01-01", null))))
        .containsExactly(Code.RULE_NEVER_DECIDES);
    assertThat(
            codes(
                pairs(
                    valid(GOOD, "2025-01-01", "2027-12-31"),
                    valid(late, "2025-01-01", "2027-12-31"))))
        .containsExactly(Code.RULE_NEVER_DECIDES);
    assertThat(
            codes(
                pairs(
                    valid(GOOD, "2025-01-01", "2027-12-31"),
                    valid(late, "2025-01-01", "2028-01-01"))))
        .isEmpty();
  }

  /** HGB: vouchers for ten years until 31 December 2024, for eight since. */
  @Test
  void lawIsInForceWhileOneOfItsObligationsIs() {
    Rule old = lawMinimum("old", EVERYTHING, "P10Y", "hgb-vouchers-10-old");
    Rule today = lawMinimum("today", EVERYTHING, "P8Y", "hgb-vouchers-8");
    Rule both = lawMinimum("both", EVERYTHING, "P10Y", "hgb-vouchers-10-old", "hgb-vouchers-8");
    assertThat(codes(pairs(old, today)))
        .doesNotContain(Code.RULE_NEVER_DECIDES, Code.DUPLICATE_RULE);
    assertThat(codes(pairs(today, both))).contains(Code.RULE_NEVER_DECIDES);
    assertThat(codes(pairs(valid(both, "2020-01-01", null), today)))
        .contains(Code.RULE_NEVER_DECIDES);
    assertThat(codes(pairs(lawMinimum("short", EVERYTHING, "P6Y", "hgb-vouchers-8"), old)))
        .doesNotContain(Code.RULE_NEVER_DECIDES);
  }

  @Test
  void theSameDaysInAnotherZoneAreNoDuplicate() {
    Rule abroad = in(ZoneId.of("America/New_York"), businessMaximum("twin", EVERYTHING, "P3Y"));
    assertThat(codes(pairs(GOOD, abroad))).isEmpty();
  }

  /** Findings about how rules stand to each other. */
  private static List<Finding> pairs(Rule... rules) {
    return PairChecks.check(List.of(rules), CATALOGUE);
  }

  @Test
  void aRuleThatFollowsNoMinimumIsShown() {
    assertThat(codes(check(maximum(new AfterRetention(Period.ZERO, null)))))
        .containsExactly(Code.AFTER_RETENTION_WITHOUT_MINIMUM);
  }

  @Test
  void lawThatIsNotInForceOrNotCertainIsShown() {
    assertThat(codes(check(lawMinimum("old", EVERYTHING, "P10Y", "hgb-vouchers-10-old"))))
        .contains(Code.OBLIGATION_NOT_IN_FORCE);
    assertThat(codes(check(lawMinimum("a", EVERYTHING, "P5Y", "ccpa-risk-assessment-5y"))))
        .contains(Code.OBLIGATION_UNCERTAIN);
  }

  @Test
  void fiscalYearsNeedACalendarInOrder() {
    Rule fiscal =
        maximum(
            new PeriodAfter(
                "record_created", Anchor.FISCAL_YEAR_END, Period.ofYears(1), null, null, null));
    assertThat(codes(check(fiscal))).containsExactly(Code.FISCAL_CALENDAR_MISSING);
    Controller backwards =
        new Controller(
            "a", "A", "DE", List.of(LocalDate.of(2025, 12, 31), LocalDate.of(2024, 12, 31)));
    assertThat(
            codes(
                PolicyChecks.check(
                    new PolicyContent(List.of(GOOD), List.of(backwards), null),
                    CATALOGUE,
                    EXECUTIONS,
                    TODAY)))
        .containsExactly(Code.FISCAL_YEARS_INVALID);
  }

  @Test
  void fiscalYearsInARuleAreInOrderToo() {
    Rule backwards =
        maximum(
            new PeriodAfter(
                "record_created",
                Anchor.FISCAL_YEAR_END,
                Period.ofYears(1),
                null,
                List.of(LocalDate.of(2027, 12, 31), LocalDate.of(2024, 12, 31)),
                null));
    assertThat(codes(check(backwards))).contains(Code.FISCAL_YEARS_INVALID);
  }

  @Test
  void factsHaveOneOrderWhateverTheInput() {
    Controller one = german("a", Map.of("sector", new LinkedHashSet<>(List.of("x", "y", "b"))));
    Controller other = german("a", Map.of("sector", new LinkedHashSet<>(List.of("b", "y", "x"))));
    assertThat(PlanJson.canonical(one)).isEqualTo(PlanJson.canonical(other));
  }

  @Test
  void lawThatBindsOnlySomeIsForThoseOnly() {
    Scope german = new Scope(null, List.of("DE"), null, null, null, null, null, null);
    Rule rule = lawMinimum("a", german, "P8Y", "hgb-vouchers-8", "ustg-invoices-8");
    Controller shop = german("shop", Map.of("sector", Set.of()));
    Controller insurer = german("insurer", Map.of("sector", Set.of("insurer")));
    Controller unknown = german("unknown", null);
    Controller french =
        new Controller("fr", "F", "FR", null, Map.of("sector", Set.of("insurer")), null);
    assertThat(codes(checkFor(rule, shop, french))).isEmpty();
    assertThat(codes(checkFor(rule, insurer))).containsExactly(Code.OBLIGATION_DOES_NOT_BIND);
    assertThat(codes(checkFor(rule, insurer, shop)))
        .containsExactly(Code.OBLIGATION_BINDS_SOME_ONLY);
    assertThat(checkFor(rule, unknown, shop))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(Code.BINDING_UNKNOWN);
              assertThat(f.message()).contains("State sector of unknown");
            });
    Rule alsoForAll = lawMinimum("a", german, "P8Y", "hgb-vouchers-8", "gdpr-proof-of-consent");
    assertThat(codes(checkFor(alsoForAll, insurer)))
        .as("one that binds everybody is enough")
        .doesNotContain(Code.OBLIGATION_DOES_NOT_BIND);
  }

  private static Controller german(String key, Map<String, Set<String>> facts) {
    return new Controller(key, key, "DE", null, facts, null);
  }

  private static List<Finding> checkFor(Rule rule, Controller... controllers) {
    return PolicyChecks.check(
        new PolicyContent(List.of(rule), List.of(controllers), null), CATALOGUE, EXECUTIONS, TODAY);
  }

  @Test
  void shippedPacksHaveNoErrors() {
    ShippedPacks.load()
        .forEach(
            pack ->
                assertThat(PolicyChecks.check(pack.content(), CATALOGUE, EXECUTIONS, TODAY))
                    .as(pack.name())
                    .noneMatch(Finding::refuses));
  }

  /** What a newly written policy must not have is not in those that ship either. */
  @Test
  void whatShipsIsClean() {
    ShippedPacks.load()
        .forEach(
            pack ->
                assertThat(codes(PolicyChecks.check(pack.content(), CATALOGUE, EXECUTIONS, TODAY)))
                    .as(pack.name())
                    .isSubsetOf(
                        Code.OBLIGATION_UNCERTAIN,
                        // India's rules begin to apply in 2027.
                        Code.OBLIGATION_NOT_IN_FORCE,
                        Code.BINDING_UNKNOWN,
                        Code.MINIMUM_OVER_MAXIMUM,
                        Code.FISCAL_CALENDAR_MISSING,
                        // The business rules follow the duties of the packs they come with.
                        pack.name().equals("business")
                            ? Code.AFTER_RETENTION_WITHOUT_MINIMUM
                            : Code.MINIMUM_OVER_MAXIMUM));
  }

  private static List<String> places(Rule rule, Code code) {
    return check(rule).stream().filter(f -> f.code() == code).map(Finding::place).toList();
  }

  private static Rule with(Rule rule, Condition condition, LocalDate from, LocalDate to) {
    return new Rule(
        rule.id(),
        rule.title(),
        rule.kind(),
        rule.basis(),
        rule.scope(),
        condition,
        rule.end(),
        rule.zone(),
        rule.disposition(),
        rule.technique(),
        rule.notice(),
        rule.obligations(),
        from,
        to,
        rule.justification(),
        rule.owner());
  }

  private static Rule valid(Rule rule, String from, String to) {
    return with(
        rule,
        rule.condition(),
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to));
  }

  private static Rule in(ZoneId zone, Rule rule) {
    return new Rule(
        rule.id(),
        rule.title(),
        rule.kind(),
        rule.basis(),
        rule.scope(),
        null,
        rule.end(),
        zone,
        rule.disposition(),
        null,
        null,
        null,
        null,
        null,
        rule.justification(),
        null);
  }

  private static List<Finding> check(Rule... rules) {
    return PolicyChecks.check(
        new PolicyContent(List.of(rules), null, null), CATALOGUE, EXECUTIONS, TODAY);
  }

  private static List<Code> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static Rule maximum(EndExpression end) {
    return rule("a", RuleKind.MAXIMUM, Basis.BUSINESS, EVERYTHING, end, Disposition.ERASE);
  }

  private static EndExpression nested(int levels) {
    EndExpression end = after("P1Y");
    for (int i = 0; i < levels; i++) {
      end = new Latest(List.of(end), null);
    }
    return end;
  }

  private static Scope scope(String subject) {
    return new Scope(List.of(subject), null, null, null, null, null, null, null);
  }

  private static Scope categories(String category) {
    return new Scope(null, null, List.of(category), null, null, null, null, null);
  }
}
