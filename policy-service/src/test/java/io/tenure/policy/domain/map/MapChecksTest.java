package io.tenure.policy.domain.map;

import static io.tenure.policy.domain.decision.Drafts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import io.tenure.plan.Condition;
import io.tenure.plan.EndExpression;
import io.tenure.plan.EndExpression.PeriodAfter;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.Finding.Code;
import io.tenure.policy.domain.check.Finding.Severity;
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import io.tenure.policy.store.resource.ShippedPacks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MapChecksTest {

  private static final Catalogue CATALOGUE = ShippedCatalogue.load();
  private static final Bindings BINDINGS = ShippedExecutions.load(CATALOGUE).bindings();
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");
  private static final Scope PEOPLE = scope(null, List.of("user"), List.of("CONTACT"), null);
  private static final Scope MONEY = scope(null, List.of("user"), List.of("INVOICE"), null);
  private static final Rule CONTACTS = maximum("contacts", PEOPLE, after("record_created"));
  private static final Rule INVOICES =
      rule("invoices", RuleKind.MINIMUM, Basis.BUSINESS, MONEY, after("invoice_issued"), null);

  @Test
  void aPolicyThatFitsHasNothingToBeSaid() {
    assertThat(check(CONTACTS, INVOICES)).isEmpty();
  }

  @Test
  void aCategoryWithoutARuleIsAGapInItsField() {
    Scope email = scope(null, List.of("user.contact"), List.of("CONTACT"), null);
    assertThat(check(maximum("contacts", email, after("record_created")), INVOICES))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(Code.GAP);
              assertThat(f.severity()).isEqualTo(Severity.WARNING);
              assertThat(f.place()).isEqualTo("crm.contacts/birth_date");
              assertThat(f.message())
                  .contains("user.demographic.date_of_birth", "wherever the person");
            });
  }

  @Test
  void aGapNamesTheJurisdictionsInWhichItIsOne() {
    Scope german = scope(List.of("DE", "FR"), List.of("user"), List.of("CONTACT"), null);
    Scope swiss = scope(List.of("CH"), List.of("user.contact"), List.of("CONTACT"), null);
    List<Finding> findings =
        check(
            maximum("german", german, after("record_created")),
            maximum("swiss", swiss, after("record_created")),
            INVOICES);
    assertThat(findings)
        .extracting(Finding::place)
        .containsExactly("crm.contacts/birth_date", "crm.contacts/email");
    assertThat(findings.getFirst().message())
        .contains("for people in CH, everywhere else where the controller is in DE");
    assertThat(findings.getLast().message())
        .contains("for people in everywhere else where the controller is in DE");
  }

  @Test
  void aRuleForAnotherControllerFillsNoGap() {
    Scope french =
        new Scope(null, List.of("FR"), List.of("user"), List.of("CONTACT"), null, null, null, null);
    assertThat(codes(check(maximum("french", french, after("record_created")), INVOICES)))
        .containsExactly(Code.GAP, Code.GAP, Code.RULE_NEVER_FIRES);
  }

  @Test
  void aRuleThatIsNotInForceFillsNoGap() {
    Rule later = validFrom(CONTACTS, LocalDate.of(2027, 1, 1));
    assertThat(codes(check(later, INVOICES))).containsExactly(Code.GAP, Code.GAP);
  }

  @Test
  void anUnknownJurisdictionIsCoveredByMinimumsOnly() {
    Scope german = scope(List.of("DE"), List.of("user"), List.of("INVOICE"), null);
    assertThat(
            check(
                CONTACTS,
                rule("a", RuleKind.MINIMUM, Basis.BUSINESS, german, after("invoice_issued"), null)))
        .isEmpty();
    assertThat(codes(check(CONTACTS, maximum("a", german, after("invoice_issued")))))
        .containsExactly(Code.GAP, Code.RULE_NEVER_FIRES);
  }

  @Test
  void anEventThatNoDatasetOfTheRuleSuppliesIsNamedWithItsPath() {
    EndExpression latest =
        new EndExpression.Latest(List.of(after("record_created"), after("last_activity")), null);
    assertThat(check(maximum("contacts", PEOPLE, latest), INVOICES))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(Code.TRIGGER_NOT_SUPPLIED);
              assertThat(f.rule()).isEqualTo("contacts");
              assertThat(f.place()).isEqualTo("rules[0].end.of[1].trigger");
              assertThat(f.message()).contains("crm.contacts", "last_activity", "never fires");
            });
    assertThat(codes(check(maximum("contacts", PEOPLE, after("invoice_issued")), INVOICES)))
        .as("another dataset's event does not help")
        .containsExactly(Code.TRIGGER_NOT_SUPPLIED);
    PolicyContent posted =
        new PolicyContent(
            List.of(maximum("contacts", PEOPLE, latest), INVOICES), null, List.of("last_activity"));
    assertThat(check(posted)).as("another system posts it").isEmpty();
  }

  @Test
  void consentsAndErasuresAreSuppliedByTenure() {
    EndExpression consent =
        new PeriodAfter(
            "consent_withdrawn", null, Period.ofDays(30), null, null, List.of("marketing.email"));
    assertThat(
            check(
                maximum("contacts", PEOPLE, consent),
                rule(
                    "block",
                    RuleKind.MINIMUM,
                    Basis.BUSINESS,
                    PEOPLE,
                    after("erasure_performed"),
                    null),
                INVOICES))
        .isEmpty();
  }

  @Test
  void whatIsNeverSuppliedIsAlwaysAbsent() {
    Rule silent = conditional(CONTACTS, new Condition.TriggerAbsent("last_activity"));
    assertThat(check(silent, INVOICES))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(Code.TRIGGER_NOT_SUPPLIED);
              assertThat(f.place()).isEqualTo("rules[0].condition.trigger");
              assertThat(f.message()).contains("always absent");
            });
  }

  @Test
  void aRuleThatCoversNothingOfTheMapIsShown() {
    Rule leads =
        maximum("leads", scope(null, null, List.of("LEAD"), null), after("record_created"));
    assertThat(check(CONTACTS, INVOICES, leads))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.code()).isEqualTo(Code.RULE_NEVER_FIRES);
              assertThat(f.rule()).isEqualTo("leads");
              assertThat(f.place()).isEqualTo("rules[2].scope");
            });
  }

  @Test
  void aPurposeThatTheMapDoesNotNameIsShown() {
    Scope phone = scope(null, List.of("user"), List.of("CONTACT"), List.of("marketing.phone"));
    assertThat(codes(check(CONTACTS, INVOICES, maximum("phone", phone, after("record_created")))))
        .containsExactly(Code.RULE_NEVER_FIRES, Code.PURPOSE_NOT_IN_MAP);
    Scope email = scope(null, List.of("user"), List.of("CONTACT"), List.of("marketing.email"));
    assertThat(check(CONTACTS, INVOICES, maximum("email", email, after("record_created"))))
        .isEmpty();
  }

  /** Each map brings its own systems; together they are one organisation. */
  @Test
  void severalMapsAreLookedAtTogether() {
    DataMap leads =
        Maps.read(
            """
            {"systemKey":"web","datasets":[{"name":"web.leads","kind":"LEAD",
             "fields":[{"name":"mail","category":"user.contact.email","sensitivity":"MODERATE","status":"CONFIRMED"}],
             "triggers":[{"trigger":"record_created"}]}]}
            """);
    Rule rule = maximum("leads", scope(null, null, List.of("LEAD"), null), after("record_created"));
    assertThat(
            MapChecks.check(
                new PolicyContent(List.of(CONTACTS, INVOICES, rule), null, null),
                List.of(Maps.demo(), leads),
                CATALOGUE,
                BINDINGS,
                NOW))
        .isEmpty();
  }

  /** The shipped policy leaves nothing of an ordinary CRM without a rule. */
  @Test
  void thePolicyForSalesLeavesNoGap() {
    PolicyContent sales =
        ShippedPacks.load().stream()
            .filter(pack -> pack.name().equals("crm-sales"))
            .findFirst()
            .orElseThrow()
            .content();
    assertThat(codes(MapChecks.check(sales, List.of(Maps.demo()), CATALOGUE, BINDINGS, NOW)))
        .doesNotContain(Code.GAP);
  }

  /** 2,000 rules against a map of 400 datasets with 20 fields each. */
  @Test
  void aLargePolicyAndALargeMapTakeSeconds() {
    List<Rule> rules = new ArrayList<>();
    List<DataMap.Dataset> datasets = new ArrayList<>();
    List<String> categories = List.copyOf(CATALOGUE.dataCategories());
    for (int i = 0; i < 2000; i++) {
      Scope scope =
          new Scope(
              List.of(List.of("DE", "FR", "ES", "GB", "US-CA", "BR").get(i % 6)),
              List.of(List.of("DE", "FR", "US").get(i % 3)),
              List.of(categories.get(i % categories.size())),
              List.of("CONTACT"),
              null,
              null,
              null,
              null);
      rules.add(maximum("r" + i, scope, after("record_created")));
    }
    DataMap.Dataset demo = Maps.demo().datasets().getFirst();
    for (int i = 0; i < 400; i++) {
      List<DataMap.Field> fields = new ArrayList<>();
      for (int j = 0; j < 20; j++) {
        String category = categories.get((i + j) % categories.size());
        fields.add(new DataMap.Field("f" + j, category, "LOW", "CONFIRMED"));
      }
      datasets.add(
          new DataMap.Dataset(
              "crm.t" + i,
              "CONTACT",
              fields,
              demo.jurisdiction(),
              new DataMap.Source("country", null),
              demo.triggers(),
              demo.consents()));
    }
    PolicyContent content =
        new PolicyContent(
            rules,
            List.of(new Controller("de", "A", "DE", null), new Controller("fr", "B", "FR", null)),
            null);
    long start = System.nanoTime();
    List<Finding> findings =
        MapChecks.check(
            content, List.of(new DataMap("crm", 1, null, datasets)), CATALOGUE, BINDINGS, NOW);
    long millis = (System.nanoTime() - start) / 1_000_000;
    System.out.println("2,000 rules, 8,000 fields: " + millis + " ms, " + findings.size());
    assertThat(findings).isNotEmpty();
  }

  private static List<Finding> check(Rule... rules) {
    return check(new PolicyContent(List.of(rules), null, null));
  }

  private static List<Finding> check(PolicyContent content) {
    return MapChecks.check(content, List.of(Maps.demo()), CATALOGUE, BINDINGS, NOW);
  }

  private static List<Code> codes(List<Finding> findings) {
    return findings.stream().map(Finding::code).toList();
  }

  private static EndExpression after(String trigger) {
    return new PeriodAfter(trigger, null, Period.ofYears(2), null, null, null);
  }

  private static Rule maximum(String id, Scope scope, EndExpression end) {
    return rule(id, RuleKind.MAXIMUM, Basis.BUSINESS, scope, end, Disposition.ERASE);
  }

  private static Scope scope(
      List<String> subjects, List<String> categories, List<String> kinds, List<String> purposes) {
    return new Scope(subjects, null, categories, kinds, null, null, purposes, null);
  }

  private static Rule validFrom(Rule rule, LocalDate day) {
    return new Rule(
        rule.id(),
        rule.title(),
        rule.kind(),
        rule.basis(),
        rule.scope(),
        rule.condition(),
        rule.end(),
        rule.zone(),
        rule.disposition(),
        rule.technique(),
        rule.notice(),
        rule.obligations(),
        day,
        rule.validTo(),
        rule.justification(),
        rule.owner());
  }

  private static Rule conditional(Rule rule, Condition condition) {
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
        rule.validFrom(),
        rule.validTo(),
        rule.justification(),
        rule.owner());
  }
}
