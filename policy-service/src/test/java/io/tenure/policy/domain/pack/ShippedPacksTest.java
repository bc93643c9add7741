package io.tenure.policy.domain.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.PolicyChecks;
import io.tenure.policy.domain.decision.RuleSelection;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import io.tenure.policy.store.resource.ShippedPacks;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true of every pack in this build. */
class ShippedPacksTest {

  private static final Catalogue CATALOGUE = ShippedCatalogue.load();
  private static final Executions EXECUTIONS = ShippedExecutions.load(CATALOGUE);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private static final Set<String> ACCOUNTING =
      Set.of("INVOICE", "PAYMENT", "ORDER", "ACTIVITY", "ATTACHMENT");

  /** Duties of a controller that are not about accounting. */
  private static final Set<String> OF_THE_CONTROLLER =
      Set.of(
          "de-claims",
          "de-consent-proof",
          "us-bank-identity",
          "es-blocking",
          "es-blocked-at-once",
          "eu-controllers-consent-withdrawn",
          "br-access-logs");

  static List<Pack> packs() {
    return ShippedPacks.load();
  }

  static Stream<Pack> ofAPlace() {
    return packs().stream().filter(pack -> pack.jurisdiction() != null);
  }

  @Test
  void everyCountryOfTheBriefHasAPack() {
    assertThat(packs())
        .extracting(Pack::name)
        .containsExactly(
            "crm-sales",
            "business",
            "eu",
            "at",
            "au",
            "br",
            "ca",
            "ch",
            "de",
            "es",
            "fr",
            "gb",
            "in",
            "it",
            "nl",
            "us",
            "us-ca");
    assertThat(ofAPlace())
        .extracting(pack -> pack.jurisdiction().toLowerCase(java.util.Locale.ROOT))
        .isEqualTo(ofAPlace().map(Pack::name).toList());
  }

  @ParameterizedTest
  @MethodSource("packs")
  void passesTheChecksWithoutErrors(Pack pack) {
    List<Finding> findings = PolicyChecks.check(pack.content(), CATALOGUE, EXECUTIONS, TODAY);
    assertThat(findings).filteredOn(Finding::refuses).isEmpty();
    assertThat(findings)
        .extracting(Finding::code)
        .doesNotContain(
            Finding.Code.DUPLICATE_RULE,
            Finding.Code.RULE_NEVER_DECIDES,
            Finding.Code.FISCAL_CALENDAR_MISSING);
  }

  @Test
  void noRuleStandsInTwoPacks() {
    assertThat(
            packs().stream()
                .filter(pack -> !pack.name().equals("crm-sales"))
                .flatMap(pack -> pack.rules().stream())
                .map(Rule::id))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void everyRuleSaysWhyAndWhoAnswersForIt(Pack pack) {
    assertThat(pack.rules())
        .allSatisfy(
            rule -> {
              assertThat(rule.justification()).isNotBlank();
              assertThat(rule.owner()).isNotBlank();
              assertThat(rule.title()).isNotBlank();
              assertThat(rule.zone()).isNotNull();
            });
  }

  /** Else a rule of one country would be kept or erased by the law of another. */
  @ParameterizedTest
  @MethodSource("ofAPlace")
  void everyRuleOfAPlaceIsAboutThatPlaceAndRestsOnItsLaw(Pack pack) {
    for (Rule rule : pack.rules()) {
      Scope scope = rule.scope();
      List<String> places =
          Stream.concat(
                  scope.subjectJurisdictions().stream(), scope.controllerJurisdictions().stream())
              .distinct()
              .toList();
      assertThat(places).as(rule.id()).containsExactly(pack.jurisdiction());
      assertThat(rule.obligations())
          .as(rule.id())
          .allSatisfy(
              id ->
                  assertThat(CATALOGUE.obligation(id).orElseThrow().regulation().jurisdictions())
                      .anyMatch(law -> Jurisdiction.covers(law, pack.jurisdiction())));
    }
  }

  /** A German company keeps its invoices to Brazilians as German law says. */
  @ParameterizedTest
  @MethodSource("ofAPlace")
  void accountingLawFollowsTheSeatAndAllOtherLawThePerson(Pack pack) {
    for (Rule rule : pack.rules()) {
      Scope scope = rule.scope();
      boolean accounting = scope.datasetKinds().stream().anyMatch(ACCOUNTING::contains);
      if (accounting) {
        assertThat(scope.controllerJurisdictions()).as(rule.id()).isNotEmpty();
        assertThat(scope.subjectJurisdictions()).as(rule.id()).isEmpty();
      } else {
        assertThat(scope.subjectJurisdictions().isEmpty())
            .as(rule.id())
            .isEqualTo(OF_THE_CONTROLLER.contains(rule.id()));
      }
    }
  }

  @Test
  void businessRulesAreAboutNoPlace() {
    Pack business =
        packs().stream().filter(p -> p.name().equals("business")).findFirst().orElseThrow();
    assertThat(business.rules())
        .allSatisfy(
            rule -> {
              assertThat(rule.law()).as(rule.id()).isFalse();
              assertThat(rule.scope().subjectJurisdictions()).isEmpty();
              assertThat(rule.scope().controllerJurisdictions()).isEmpty();
            });
  }

  /**
   * A duty that the demo's policy left out would erase what its countries' law orders to keep. Only
   * what is known not to bind its controllers may be missing.
   */
  @Test
  void crmSalesHoldsEveryDutyToKeepOfItsCountries() {
    Pack sales = packs().getFirst();
    List<String> places =
        Stream.concat(
                sales.controllers().stream().map(Controller::jurisdiction),
                sales.rules().stream().flatMap(r -> r.scope().subjectJurisdictions().stream()))
            .distinct()
            .toList();
    assertThat(places).contains("DE", "FR", "ES", "GB", "US", "US-CA", "BR", "EU");
    assertThat(sales.rules())
        .containsAll(
            ofAPlace()
                .filter(pack -> places.contains(pack.jurisdiction()))
                .flatMap(pack -> pack.rules().stream())
                .filter(Rule::minimum)
                .filter(rule -> mayBindSomeOf(sales, rule))
                .toList());
    assertThat(sales.rules()).allSatisfy(rule -> assertThat(mayBindSomeOf(sales, rule)).isTrue());
  }

  private static boolean mayBindSomeOf(Pack pack, Rule rule) {
    List<String> seats = rule.scope().controllerJurisdictions();
    return pack.controllers().stream()
        .filter(
            controller ->
                seats.isEmpty()
                    || seats.stream()
                        .anyMatch(seat -> Jurisdiction.covers(seat, controller.jurisdiction())))
        .anyMatch(
            controller ->
                RuleSelection.binds(rule, EXECUTIONS.bindings(), controller.organisation()));
  }
}
