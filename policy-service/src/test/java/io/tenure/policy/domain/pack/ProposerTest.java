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
import io.tenure.policy.domain.organisation.Bindings;
import io.tenure.policy.domain.pack.Proposal.ProposedPolicy;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.domain.rule.Rule;
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
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is proposed for whom. */
class ProposerTest {

  private static final Catalogue CATALOGUE = ShippedCatalogue.load();
  private static final Executions EXECUTIONS = ShippedExecutions.load(CATALOGUE);
  private static final List<Pack> PACKS = ShippedPacks.load();
  private static final Proposer PROPOSER = new Proposer(PACKS, CATALOGUE, EXECUTIONS);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final List<String> COUNTRIES =
      List.of(
          "DE", "AT", "FR", "ES", "IT", "NL", "GB", "CH", "US", "US-CA", "BR", "CA", "IN", "AU",
          "PL", "JP", "US-TX", "CA-QC", "NO");

  @Test
  void takesTheRulesOfTheSeatAndOfTheCustomersAndNoOthers() {
    Proposal proposal = propose(List.of("DE"), List.of("US-CA"));

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
      List<Controller> controllers = new ArrayList<>(controllers(some(random, 4)));
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
      ProposedPolicy draft = propose(seats, customers).policy();
      List<Rule> everything = new ArrayList<>(all);
      draft.rules().stream()
          .filter(rule -> rule.id().endsWith("-undecided"))
          .forEach(everything::add);
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

  /** A bank keeps vouchers longer than others (HGB 257(4)), and no pack holds that yet. */
  @Test
  void accountingOfAControllerWhomThePackDoesNotBindIsKeptAndSaid() {
    Controller bank =
        new Controller(
            "bank",
            "Bank",
            "DE",
            null,
            Map.of("sector", java.util.Set.of("credit-institution")),
            null);
    Controller shop =
        new Controller(
            "shop", "Shop", "DE", null, Map.of("sector", java.util.Set.of("retail")), null);
    for (List<Controller> controllers : List.of(List.of(bank), List.of(shop, bank))) {
      Proposal proposal = PROPOSER.propose(controllers, List.of("DE"), TODAY);
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
    assertThat(ids(PROPOSER.propose(List.of(shop), List.of("DE"), TODAY)))
        .doesNotContain("de-accounting-undecided");
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
    assertThat(PROPOSER.propose(same, List.of("FR"), TODAY).gaps()).isEmpty();
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
            Bindings.NONE);
    return DecisionEngine.decide(policy, profile, facts, at(2027), false).getFirst();
  }

  private static java.time.Instant at(int year) {
    return LocalDate.of(year, 6, 15).atTime(12, 0).toInstant(ZoneOffset.UTC);
  }
}
