package io.tenure.policy.domain.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.kit.problem.TenureException;
import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome.Status;
import io.tenure.plan.RetentionPlan.Profile;
import io.tenure.plan.RetentionPlan.ProfileField;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.decision.Decision;
import io.tenure.policy.domain.decision.DecisionEngine;
import io.tenure.policy.domain.decision.PolicyEdition;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.pack.Proposal.ProposedPolicy;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.domain.rule.Scope;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import io.tenure.policy.store.resource.ShippedPacks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is proposed for whom. */
class ProposerTest {

  private static final Catalogue CATALOGUE = ShippedCatalogue.load();
  private static final Executions EXECUTIONS = ShippedExecutions.load(CATALOGUE);
  private static final List<Pack> PACKS = ShippedPacks.load();
  private static final Proposer PROPOSER = new Proposer(PACKS, CATALOGUE, EXECUTIONS);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Controller TRADER = controller("shop", "DE", "trade");
  private static final Controller BANK =
      controller("bank", "DE", "credit-institution", "aml-obliged-entity");
  private static final List<String> SECTORS =
      List.of("trade", "credit-institution", "insurer", "bank", "bsa-financial-institution");
  private static final List<String> COUNTRIES =
      List.of(
          "DE", "AT", "FR", "ES", "IT", "NL", "GB", "CH", "US", "US-CA", "BR", "CA", "IN", "AU",
          "PL", "JP", "US-TX", "CA-QC", "NO");

  @Test
  void takesTheRulesOfTheSeatAndOfTheCustomersAndNoOthers() {
    Proposal proposal = PROPOSER.propose(List.of(TRADER), List.of("US-CA"), TODAY);

    assertThat(ids(proposal))
        .contains(
            "de-invoices", "us-ca-customers", "us-customers", "us-email-opt-out", "idle-leads")
        .contains("eu-controllers-consent-withdrawn")
        .doesNotContain(
            "us-invoices", "us-telemarketing", "eu-customers", "fr-prospects", "gb-invoices");
    assertThat(proposal.packs()).containsExactly("business", "eu", "de", "us", "us-ca");
    assertThat(proposal.gaps()).isEmpty();
  }

  @Test
  void rulesOfTheUnionComeOnceForAllItsMembers() {
    Proposal proposal = propose(List.of("DE", "FR"), List.of("AT", "ES", "IT", "NL", "PL"));
    assertThat(ids(proposal)).doesNotHaveDuplicates().contains("eu-customers", "eu-objection");
    assertThat(proposal.sources()).extracting(Proposal.RuleSource::rule).isEqualTo(ids(proposal));
    assertThat(proposal.sources())
        .contains(
            new Proposal.RuleSource("eu-customers", "eu"),
            new Proposal.RuleSource("fr-invoices", "fr"),
            new Proposal.RuleSource("history", "business"));
  }

  @Test
  void noOrderOfTheInputChangesTheAnswer() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      List<Controller> controllers = new ArrayList<>(stated(random, some(random, 4)));
      List<String> customers = new ArrayList<>(some(random, 6));
      Proposal first = PROPOSER.propose(controllers, customers, TODAY);
      Collections.shuffle(controllers, random);
      customers.addAll(customers.subList(0, 1));
      Collections.shuffle(customers, random);
      assertThat(PROPOSER.propose(controllers, customers, TODAY))
          .as("seed " + seed)
          .isEqualTo(first);
    }
  }

  @Test
  void noOrderOfThePacksOnTheShelfDecidesWhichRulesAreTaken() {
    List<Pack> shuffled = new ArrayList<>(PACKS);
    Collections.reverse(shuffled);
    Proposal other =
        new Proposer(shuffled, CATALOGUE, EXECUTIONS)
            .propose(controllers(List.of("DE", "US-CA")), List.of("FR", "PL", "US-TX"), TODAY);
    Proposal usual = propose(List.of("DE", "US-CA"), List.of("FR", "PL", "US-TX"));
    assertThat(ids(other)).containsExactlyInAnyOrderElementsOf(ids(usual));
    assertThat(other.gaps()).isEqualTo(usual.gaps());
  }

  /**
   * What is left out could not have spoken: with every rule of every pack the answer is the same.
   */
  @Test
  void nothingThatCouldSpeakIsLeftOut() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Rule> all =
        PACKS.stream()
            .filter(pack -> !pack.name().equals("crm-sales"))
            .flatMap(pack -> pack.rules().stream())
            .toList();
    for (int i = 0; i < 3_000; i++) {
      List<String> seats = some(random, 3);
      List<String> customers = some(random, 3);
      Proposal proposal = PROPOSER.propose(stated(random, seats), customers, TODAY);
      ProposedPolicy draft = proposal.policy();
      List<Rule> everything = new ArrayList<>(all);
      List<String> own =
          proposal.sources().stream()
              .filter(source -> source.pack() == null)
              .map(Proposal.RuleSource::rule)
              .toList();
      draft.rules().stream().filter(rule -> own.contains(rule.id())).forEach(everything::add);
      Profile profile = profile(random, pick(random, customers), pick(random, seats));
      Facts facts = facts(random);
      String said = "seed " + seed + ", case " + i + ": " + profile + facts;
      assertThat(outcomes(draft.rules(), draft.controllers(), profile, facts))
          .as(said)
          .isEqualTo(outcomes(everything, draft.controllers(), profile, facts));
    }
  }

  @Test
  void everyProposalPassesTheChecks() {
    for (String seat : COUNTRIES) {
      for (String customers : COUNTRIES) {
        assertThat(propose(List.of(seat), List.of(customers)).findings())
            .as(seat + " " + customers)
            .noneMatch(Finding::refuses)
            .noneMatch(finding -> calendarMissing(finding) && !seat.contains("-"))
            .noneMatch(finding -> finding.code() == Finding.Code.DUPLICATE_RULE);
      }
    }
    Proposal all = propose(COUNTRIES, COUNTRIES);
    assertThat(all.findings()).noneMatch(Finding::refuses);
    assertThat(all.findings())
        .extracting(Finding::code)
        .contains(Finding.Code.OBLIGATION_NOT_IN_FORCE);
    assertThat(all.policy().name()).hasSizeLessThanOrEqualTo(100);
  }

  @Test
  void badFiscalYearsAreFound() {
    Controller bad =
        new Controller(
            "fr", "F", "FR", List.of(LocalDate.of(2025, 6, 30), LocalDate.of(2024, 6, 30)));
    assertThat(PROPOSER.propose(List.of(bad), List.of("FR"), TODAY).findings())
        .extracting(Finding::code)
        .contains(Finding.Code.FISCAL_YEARS_INVALID);
  }

  @Test
  void accountingOfACountryWithoutPackIsKeptAndSaid() {
    Proposal proposal = propose(List.of("PL", "DE"), List.of("DE"));

    assertThat(proposal.sources())
        .contains(new Proposal.RuleSource("pl-accounting-undecided", null));
    Gap gap = gap(proposal, GapCode.CONTROLLER_WITHOUT_PACK);
    assertThat(gap.jurisdiction()).isEqualTo("PL");
    assertThat(gap.controllers()).containsExactly("c-pl");
    assertThat(gap.obligations())
        .isNotEmpty()
        .allSatisfy(
            id ->
                assertThat(CATALOGUE.obligation(id).orElseThrow().regulation().jurisdictions())
                    .contains("PL"));
    Profile invoice = profile("INVOICE", "DE", "PL", "user.contact.phone_number");
    Decision decision =
        decide(
            proposal.policy().rules(),
            proposal.policy().controllers(),
            invoice,
            new Facts(Map.of("invoice_issued", at(2001)), Map.of()));
    assertThat(decision.retainOpen()).isTrue();
    assertThat(decision.removeFrom()).isNull();
  }

  /** HGB 257(4), AO 147(3), Art. 97 § 19a(3) EGAO: whatever else is known of the controller. */
  @Test
  void aBanksInvoiceStaysTenYearsAndThatOfWhoeverIsNotStatedToBeOneEight() {
    Controller unstated = new Controller("de", "D", "DE", List.of());
    Controller sectorOnly =
        new Controller("b", "B", "DE", null, Map.of("sector", Set.of("insurer")), null);
    assertThat(invoiceOf2018KeptThrough(List.of(BANK))).isEqualTo("2028-12-31");
    assertThat(invoiceOf2018KeptThrough(List.of(sectorOnly))).isEqualTo("2028-12-31");
    assertThat(invoiceOf2018KeptThrough(List.of(TRADER))).isEqualTo("2026-12-31");
    assertThat(invoiceOf2018KeptThrough(List.of(unstated))).isEqualTo("2026-12-31");
    assertThat(invoiceOf2018KeptThrough(List.of(TRADER, BANK)))
        .as("which of the two answers for a record is not known")
        .isEqualTo("2028-12-31");
    assertThat(invoiceOf2018KeptThrough(List.of(TRADER, unstated))).isEqualTo("2026-12-31");
    assertThat(invoiceOf2018KeptThrough(List.of(BANK, unstated))).isEqualTo("2028-12-31");
  }

  private static LocalDate invoiceOf2018KeptThrough(List<Controller> controllers) {
    Proposal proposal = PROPOSER.propose(controllers, List.of("DE"), TODAY);
    assertThat(proposal.findings()).noneMatch(Finding::refuses);
    assertThat(proposal.gaps())
        .extracting(Gap::code)
        .doesNotContain(GapCode.CONTROLLER_NOT_BOUND, GapCode.CONTROLLER_WITHOUT_PACK);
    assertThat(ids(proposal)).doesNotContain("de-accounting-undecided");
    return decide(
            proposal.policy().rules(),
            proposal.policy().controllers(),
            profile("INVOICE", "DE", "DE", "user.financial"),
            new Facts(Map.of("invoice_issued", at(2018)), Map.of()))
        .retainThrough();
  }

  @Test
  void aRuleForSomeControllersIsTakenWhereOneIsStatedToBeSuch() {
    assertThat(ids(PROPOSER.propose(List.of(BANK), List.of("DE"), TODAY)))
        .contains("de-invoices-finance", "de-payments-finance", "de-aml", "de-aml-destroy")
        .doesNotContain("de-invoices", "de-payments", "de-organisations")
        .contains("de-letters", "de-open-assessment");
    assertThat(ids(PROPOSER.propose(List.of(TRADER), List.of("DE"), TODAY)))
        .contains("de-invoices", "de-payments", "de-organisations")
        .doesNotContain(
            "de-invoices-finance", "de-payments-finance", "de-aml", "de-aml-destroy", "eu-aml");
    assertThat(ids(PROPOSER.propose(List.of(TRADER, BANK), List.of("DE"), TODAY)))
        .contains("de-invoices", "de-invoices-finance", "de-aml");
    assertThat(ids(propose(List.of("DE"), List.of("DE"))))
        .contains("de-invoices")
        .doesNotContain("de-invoices-finance", "de-aml", "de-aml-destroy", "eu-aml");
    assertThat(ids(PROPOSER.propose(List.of(BANK, spanish()), List.of("DE"), TODAY)))
        .as("stated of the one in Germany, not of the one in Spain")
        .contains("de-aml", "eu-aml")
        .doesNotContain("es-aml");
  }

  @Test
  void whatWasNotStatedIsAskedForWithTheRulesThatDependOnIt() {
    Proposal proposal = PROPOSER.propose(List.of(TRADER, spanish()), List.of("DE", "ES"), TODAY);
    Gap gap = gap(proposal, GapCode.CONTROLLER_FACTS_UNKNOWN);
    assertThat(gap.controllers()).containsExactly("es");
    assertThat(gap.message())
        .contains(": role.", "(es-aml, eu-aml) were not proposed", "before anything is erased");
    assertThat(gap.obligations())
        .containsExactly("amld-five-years", "amlr-five-years", "es-aml-ten-years");
    assertThat(PROPOSER.propose(List.of(TRADER), List.of("DE"), TODAY).gaps()).isEmpty();
  }

  /** No pack has the rules that bind the controller: here those of the finance sector are gone. */
  @Test
  void accountingOfAControllerWhomThePackDoesNotBindIsKeptAndSaid() {
    Proposer without =
        new Proposer(changed("de", ProposerTest::noneOfFinance), CATALOGUE, EXECUTIONS);
    for (List<Controller> controllers : List.of(List.of(BANK), List.of(TRADER, BANK))) {
      Proposal proposal = without.propose(controllers, List.of("DE"), TODAY);
      assertThat(gap(proposal, GapCode.CONTROLLER_NOT_BOUND).controllers()).containsExactly("bank");
      Decision decision =
          decide(
              proposal.policy().rules(),
              proposal.policy().controllers(),
              profile("INVOICE", "DE", "DE", "user.financial"),
              new Facts(Map.of("invoice_issued", at(2001)), Map.of()));
      assertThat(decision.retainOpen()).isTrue();
      assertThat(decision.removeFrom()).isNull();
    }
    assertThat(ids(without.propose(List.of(TRADER), List.of("DE"), TODAY)))
        .doesNotContain("de-accounting-undecided");
  }

  /** Law against money laundering says nothing about a country's books. */
  @Test
  void otherLawAboutInvoicesIsNoAccountingLaw() {
    Proposer wider =
        new Proposer(changed("eu", ProposerTest::aboutInvoicesToo), CATALOGUE, EXECUTIONS);
    Proposal proposal =
        wider.propose(
            List.of(controller("pl", "PL", "trade", "aml-obliged-entity")), List.of("PL"), TODAY);
    assertThat(ids(proposal)).contains("eu-aml", "pl-accounting-undecided");
    assertThat(gap(proposal, GapCode.CONTROLLER_WITHOUT_PACK).jurisdiction()).isEqualTo("PL");
  }

  @Test
  void customersOfAnObligedEntityStayUntilTheEndOfTheirRelationshipIsKnown() {
    Facts quiet =
        new Facts(Map.of("record_created", at(2015), "last_activity", at(2019)), Map.of());
    Facts left = new Facts(Map.of("business_relationship_end", at(2019)), Map.of());
    Profile contact = profile("CONTACT", "DE", "DE", "user.name");
    Proposal bank = PROPOSER.propose(List.of(BANK, spanish()), List.of("DE"), TODAY);

    assertThat(bank.sources()).contains(new Proposal.RuleSource("de-aml-running", null));
    assertThat(bank.gaps())
        .filteredOn(gap -> gap.code() == GapCode.RELATIONSHIP_END_UNKNOWN)
        .allSatisfy(gap -> assertThat(gap.controllers()).containsExactly("bank"))
        .extracting(Gap::jurisdiction)
        .containsExactly("DE", "DE");
    assertThat(ids(bank)).doesNotContain("es-aml-running");
    Decision running = decide(bank.policy().rules(), bank.policy().controllers(), contact, quiet);
    assertThat(running.retainOpen()).isTrue();
    assertThat(running.status()).isEqualTo(Status.RESTRICT);
    assertThat(outcome(bank, contact, left)).isEqualTo(Status.DUE);
    assertThat(outcome(bank, profile("CONTACT", "DE", "ES", "user.name"), quiet))
        .as("of the controller in Spain nothing is known")
        .isEqualTo(Status.DUE);
    Proposal shop = PROPOSER.propose(List.of(TRADER), List.of("DE"), TODAY);
    assertThat(outcome(shop, contact, quiet)).isEqualTo(Status.DUE);
  }

  private static List<Pack> changed(String name, Function<Rule, Optional<Rule>> how) {
    return PACKS.stream()
        .map(
            pack ->
                pack.name().equals(name)
                    ? pack.amended(
                        pack.rules().stream().flatMap(rule -> how.apply(rule).stream()).toList(),
                        Map.of())
                    : pack)
        .toList();
  }

  private static Optional<Rule> noneOfFinance(Rule rule) {
    return Optional.of(rule).filter(each -> !each.id().endsWith("-finance"));
  }

  private static Optional<Rule> aboutInvoicesToo(Rule rule) {
    Scope scope = rule.scope();
    return Optional.of(
        rule.id().equals("eu-aml")
            ? rule.withScope(
                new Scope(
                    null,
                    scope.controllerJurisdictions(),
                    scope.categories(),
                    List.of("INVOICE", "PAYMENT"),
                    null,
                    null,
                    null,
                    null))
            : rule);
  }

  private static Controller spanish() {
    return new Controller("es", "E", "ES", List.of());
  }

  private static Controller controller(String key, String seat, String sector, String... roles) {
    return new Controller(
        key, key, seat, null, Map.of("sector", Set.of(sector), "role", Set.of(roles)), null);
  }

  @Test
  void accountingOfAControllerNobodyNamedHasNoLimit() {
    Proposal proposal = propose(List.of("DE", "US-CA"), List.of("DE"));
    Facts old =
        new Facts(Map.of("invoice_issued", at(2001), "transaction_completed", at(2001)), Map.of());

    for (String kind : List.of("INVOICE", "PAYMENT", "ORDER")) {
      assertThat(outcome(proposal, profile(kind, "DE", "DE", "user.financial"), old))
          .as(kind)
          .isEqualTo(Status.DUE);
      assertThat(outcome(proposal, profile(kind, "DE", "FR", "user.financial"), old))
          .as(kind + " of a controller in France")
          .isEqualTo(Status.NO_RULE);
      assertThat(outcome(proposal, profile(kind, "DE", "FR", "user.contact.email"), old))
          .isEqualTo(Status.NO_RULE);
    }
  }

  @Test
  void whatNoPackCoversIsSaidPlainly() {
    Proposal proposal = propose(List.of("US-TX", "CA-QC"), List.of("JP", "PL", "US-CO", "DE"));

    assertThat(proposal.gaps())
        .filteredOn(gap -> gap.code() != GapCode.FISCAL_YEAR_ASSUMED)
        .filteredOn(gap -> gap.code() != GapCode.CONTROLLER_FACTS_UNKNOWN)
        .extracting(Gap::code, Gap::jurisdiction)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(GapCode.WIDER_PACK_ONLY, "CA-QC"),
            org.assertj.core.groups.Tuple.tuple(GapCode.WIDER_PACK_ONLY, "US-TX"),
            org.assertj.core.groups.Tuple.tuple(GapCode.CUSTOMERS_WITHOUT_PACK, "JP"),
            org.assertj.core.groups.Tuple.tuple(GapCode.WIDER_PACK_ONLY, "PL"),
            org.assertj.core.groups.Tuple.tuple(GapCode.WIDER_PACK_ONLY, "US-CO"));
    assertThat(proposal.gaps())
        .filteredOn(gap -> gap.jurisdiction().equals("PL"))
        .extracting(Gap::message)
        .containsExactly(
            "For customers in PL only the pack eu speaks; what PL orders beyond it is not covered.");
    assertThat(ids(proposal)).doesNotContain("pl-accounting-undecided");
  }

  @Test
  void aFiscalYearThatWasNotGivenIsSaid() {
    Proposal proposal = propose(List.of("AU", "DE", "FR", "IN"), List.of("DE"));

    assertThat(proposal.gaps())
        .filteredOn(gap -> gap.code() == GapCode.FISCAL_YEAR_ASSUMED)
        .extracting(gap -> gap.message().replaceAll(".*taken to end on ([^.]*)\\..*", "$1"))
        .as("AU, FR, IN; German periods count calendar years")
        .containsExactly("30 June", "31 December", "31 March");
    assertThat(proposal.policy().controllers())
        .filteredOn(controller -> controller.jurisdiction().equals("IN"))
        .extracting(Controller::fiscalYearEnds)
        .containsExactly(List.of(LocalDate.of(2025, 3, 31)));
  }

  @Test
  void controllersOfOneCountryWithDifferentYearsAreSaid() {
    List<Controller> two =
        List.of(
            new Controller("b", "B", "FR", List.of(LocalDate.of(2025, 6, 30))),
            new Controller("a", "A", "FR", List.of(LocalDate.of(2025, 12, 31))));
    Gap gap = gap(PROPOSER.propose(two, List.of("FR"), TODAY), GapCode.FISCAL_YEARS_DIFFER);
    assertThat(gap.controllers()).containsExactly("a", "b");
    assertThat(gap.message()).contains("those of a.");
    List<Controller> same =
        List.of(two.getFirst(), new Controller("c", "C", "FR", two.getFirst().fiscalYearEnds()));
    assertThat(PROPOSER.propose(same, List.of("FR"), TODAY).gaps())
        .extracting(Gap::code)
        .doesNotContain(GapCode.FISCAL_YEARS_DIFFER);
  }

  @Test
  void unknownCountriesAreRefusedTogether() {
    assertThatThrownBy(() -> propose(List.of("XX"), List.of("DE", "de", "EU", "Atlantis")))
        .isInstanceOfSatisfying(
            TenureException.class,
            e -> {
              assertThat(e.errorCode()).isEqualTo(PolicyError.JURISDICTION_UNKNOWN);
              assertThat(e.attributes().get("unknown"))
                  .isEqualTo(List.of("Atlantis", "EU", "XX", "de"));
            });
  }

  @Test
  void aKeyIsForOneControllerOnly() {
    Controller a = new Controller("a", "A", "DE", List.of());
    Controller b = new Controller("a", "B", "FR", List.of());
    assertThatThrownBy(() -> PROPOSER.propose(List.of(a, b), List.of("DE"), TODAY))
        .isInstanceOfSatisfying(
            TenureException.class,
            e -> assertThat(e.errorCode()).isEqualTo(PolicyError.CONTROLLER_KEY_TAKEN));
  }

  /** The check asks for a controller at the country itself, not in one of its parts. */
  private static boolean calendarMissing(Finding finding) {
    return finding.code() == Finding.Code.FISCAL_CALENDAR_MISSING;
  }

  private static Proposal propose(List<String> seats, List<String> customers) {
    return PROPOSER.propose(controllers(seats), customers, TODAY);
  }

  private static List<Controller> controllers(List<String> seats) {
    return seats.stream()
        .map(seat -> new Controller("c-" + seat.toLowerCase(Locale.ROOT), seat, seat, List.of()))
        .toList();
  }

  /** It is stated what they are. */
  private static List<Controller> stated(Random random, List<String> seats) {
    return controllers(seats).stream()
        .map(
            c ->
                new Controller(
                    c.key(),
                    c.name(),
                    c.jurisdiction(),
                    c.fiscalYearEnds(),
                    facts(random, SECTORS),
                    null))
        .toList();
  }

  private static Map<String, Set<String>> facts(Random random, List<String> sectors) {
    Map<String, Set<String>> facts = new HashMap<>();
    facts.put("sector", Set.of(pick(random, sectors)));
    facts.put("role", random.nextBoolean() ? Set.of() : Set.of("aml-obliged-entity"));
    return facts;
  }

  private static List<String> ids(Proposal proposal) {
    return proposal.policy().rules().stream().map(Rule::id).toList();
  }

  private static Gap gap(Proposal proposal, GapCode code) {
    return proposal.gaps().stream().filter(gap -> gap.code() == code).findFirst().orElseThrow();
  }

  private static List<String> some(Random random, int atMost) {
    List<String> all = new ArrayList<>(COUNTRIES);
    Collections.shuffle(all, random);
    return List.copyOf(all.subList(0, 1 + random.nextInt(atMost)));
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static Profile profile(Random random, String subject, String controller) {
    return profile(
        pick(
            random,
            List.of(
                "CONTACT",
                "ACCOUNT",
                "LEAD",
                "CAMPAIGN_MEMBER",
                "INVOICE",
                "PAYMENT",
                "ORDER",
                "ACTIVITY",
                "CONSENT",
                "CASE",
                "ATTACHMENT",
                "TECHNICAL",
                "OPPORTUNITY")),
        subject,
        controller,
        pick(
            random,
            List.of(
                "user.name",
                "user.financial",
                "user.government_id",
                "user.contact.email",
                "user.contact.phone_number",
                "user.contact.organization",
                "user.privacy_preferences",
                "user.behavior.purchase_history",
                "user.content.private",
                "system.operations")));
  }

  private static Profile profile(String kind, String subject, String controller, String category) {
    return new Profile(
        "crm",
        "t",
        kind,
        subject,
        controller,
        List.of(new ProfileField("f", category, "MODERATE")),
        List.of());
  }

  private static Facts facts(Random random) {
    Map<String, java.time.Instant> triggers = new HashMap<>();
    CATALOGUE.triggers().stream()
        .filter(_ -> random.nextInt(4) == 0)
        .forEach(trigger -> triggers.put(trigger, at(2000 + random.nextInt(27))));
    Map<String, Facts.Consent> consents = new HashMap<>();
    if (random.nextBoolean()) {
      boolean valid = random.nextBoolean();
      consents.put("marketing.email", new Facts.Consent(valid, at(2020), valid ? null : at(2024)));
    }
    return new Facts(triggers, consents);
  }

  private static Status outcome(Proposal proposal, Profile profile, Facts facts) {
    return decide(proposal.policy().rules(), proposal.policy().controllers(), profile, facts)
        .status();
  }

  private static List<Object> outcomes(
      List<Rule> rules, List<Controller> controllers, Profile profile, Facts facts) {
    Decision decision = decide(rules, controllers, profile, facts);
    return java.util.Arrays.asList(
        decision.status(),
        decision.retainUntil(),
        decision.disposeFrom(),
        decision.winningMinimum(),
        decision.winningMaximum(),
        decision.groupId());
  }

  private static Decision decide(
      List<Rule> rules, List<Controller> controllers, Profile profile, Facts facts) {
    PolicyEdition policy =
        new PolicyEdition(
            "v",
            "sha256:0",
            new PolicyContent(rules, controllers, List.of()),
            CATALOGUE,
            EXECUTIONS.bindings());
    return DecisionEngine.decide(policy, profile, facts, at(2027), false).getFirst();
  }

  private static java.time.Instant at(int year) {
    return LocalDate.of(year, 6, 15).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
