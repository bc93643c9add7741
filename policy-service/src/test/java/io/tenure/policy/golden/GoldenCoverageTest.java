package io.tenure.policy.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.decision.ErasureRegime;
import io.tenure.policy.domain.rule.Jurisdiction;
import io.tenure.policy.domain.rule.Rule;
import io.tenure.policy.store.resource.ShippedPacks;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether the worked examples that are put to the API leave out a kind of law or of day. */
class GoldenCoverageTest {

  /** End rules whose day no rule of a policy can express yet; only outcomes and deadlines can. */
  private static final Set<String> NOT_IN_POLICIES = Set.of("business_days_after_event");

  private static final Laws LAWS = Laws.load();

  @Test
  void everyEndRuleOfTheCatalogueIsInACase() {
    Set<String> all = endRules(LAWS.catalogue().obligations().keySet().stream());
    Set<String> decided = endRules(LAWS.cases().stream().flatMap(each -> each.law().stream()));
    Set<String> asked =
        endRules(Golden.strangers().stream().flatMap(each -> each.obligations().stream()));

    assertThat(all).hasSize(12);
    assertThat(without(all, decided)).isEqualTo(NOT_IN_POLICIES);
    assertThat(asked).isEqualTo(all);
  }

  @Test
  void everyRegimeOfErasureIsInACaseOfItsOwnPeople() {
    List<LawCase> requests = LAWS.cases().stream().filter(LawCase::erasureRequest).toList();
    assertThat(requests)
        .allSatisfy(each -> assertThat(regimes(each)).as(each.id()).contains(each.regime()));
    assertThat(requests.stream().map(LawCase::regime)).contains(ErasureRegime.values());
    assertThat(requests.stream().map(each -> each.expect().get("erasure")))
        .contains("ERASE_NOW", "REFUSE_AND_RESTRICT", "BLOCK_THEN_ERASE", "REVIEW");
  }

  @Test
  void everyCornerIsInACaseThatIsAboutIt() {
    Set<LawCorner> covered = EnumSet.noneOf(LawCorner.class);
    for (LawCase each : LAWS.cases()) {
      assertThat(each.covers())
          .allSatisfy(corner -> assertThat(corner.isIn(LAWS, each)).as(each.id()).isTrue());
      covered.addAll(each.covers());
    }
    assertThat(covered).containsExactly(LawCorner.values());
  }

  @Test
  void everyRuleOfTheLawsHasItsCase() {
    Set<String> cited =
        LAWS.cases().stream().flatMap(each -> each.law().stream()).collect(Collectors.toSet());
    assertThat(LAWS.content().rules())
        .filteredOn(Rule::law)
        .allSatisfy(
            rule -> assertThat(rule.obligations()).as(rule.id()).containsAnyElementsOf(cited));
  }

  @Test
  void thereAreEnoughAndEachNamesItsLawAndItsReason() {
    assertThat(LAWS.cases().stream().map(LawCase::id)).doesNotHaveDuplicates();
    assertThat(LAWS.cases()).allSatisfy(each -> assertThat(each.why()).isNotBlank());
    assertThat(LAWS.cases().stream().filter(each -> !each.law().isEmpty()))
        .hasSizeGreaterThanOrEqualTo(120);
    assertThat(packCases().filter(each -> each.law() != null))
        .hasSizeGreaterThanOrEqualTo(100)
        .allSatisfy(each -> assertThat(each.why()).isNotBlank());
  }

  private static Stream<PackCases.PackCase> packCases() {
    return ShippedPacks.load().stream()
        .map(pack -> pack.name())
        .filter(name -> !name.equals("crm-sales"))
        .flatMap(name -> PackCases.allOf(name).stream())
        .flatMap(file -> file.cases().stream());
  }

  private static Set<String> endRules(Stream<String> obligations) {
    return obligations
        .map(LAWS::obligation)
        .map(Obligation::endRule)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> without(Set<String> all, Set<String> some) {
    return all.stream().filter(each -> !some.contains(each)).collect(Collectors.toSet());
  }

  /** The regimes that the person and the controller bring, told apart by hand. */
  private static Set<ErasureRegime> regimes(LawCase each) {
    String person = each.about().subject();
    Set<ErasureRegime> regimes = EnumSet.noneOf(ErasureRegime.class);
    if (each.about().controller() != null && Jurisdiction.inEea(each.about().controller())) {
      regimes.add(ErasureRegime.GDPR);
    }
    regimes.add(
        switch (person) {
          case null -> ErasureRegime.UNKNOWN;
          case "DE", "ES" -> ErasureRegime.GDPR;
          case "GB" -> ErasureRegime.UK_GDPR;
          case "CH" -> ErasureRegime.SWISS_FADP;
          case "US-TX" -> ErasureRegime.US_STATE;
          case "BR" -> ErasureRegime.LGPD;
          case "IN" -> ErasureRegime.DPDP;
          case "JP", "US" -> ErasureRegime.OTHER;
          default -> throw new IllegalArgumentException(person);
        });
    return regimes;
  }
}
