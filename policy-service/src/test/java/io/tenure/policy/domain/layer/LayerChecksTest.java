package io.tenure.policy.domain.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.layer.LayerProblem.Code;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayerChecksTest {

  /** However it is written: with no time between, the next day would be looked for for ever. */
  @ParameterizedTest
  @ValueSource(strings = {"P0D", "P00D", "P0Y0M", "P0W", "P-0D", "P0M0D", "p0y"})
  void whatRecursNeedsSomeTimeBetween(String period) {
    assertThat(problems(of(text(Map.of("endRule", "recurring", "period", period)))))
        .containsExactly(problem(Code.PERIOD_INVALID, "obligations.org:own.period"));
  }

  @Test
  void whatRecursOrEndsOnTheDayItselfIsSound() {
    assertThat(problems(of(text(Map.of("endRule", "recurring", "period", "P1W"))))).isEmpty();
    assertThat(problems(of(text(Map.of("period", "P0D"))))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ",,", " , ", "DE,,AT", "DE,"})
  void aRegulationNamesEachJurisdiction(String jurisdiction) {
    RegulationText law = law(jurisdiction);
    assertThat(problems(new OrganisationLayer(Map.of(law.id(), law), null, null, null, null)))
        .containsExactly(problem(Code.JURISDICTION_UNKNOWN, "regulations.org:law.jurisdiction"));
  }

  @Test
  void eachMemberThatIsTooLongIsNamed() {
    String tooLong = "x".repeat(201);
    RegulationText law =
        new RegulationText(
            "org:law", "n", "DE", tooLong, "c", tooLong, null, tooLong, tooLong, null, "u", null,
            "r");
    assertThat(problems(new OrganisationLayer(Map.of(law.id(), law), null, null, null, null)))
        .extracting(Found::place)
        .containsExactly(
            "regulations.org:law.authority",
            "regulations.org:law.kind",
            "regulations.org:law.status",
            "regulations.org:law.binding");
  }

  @Test
  void aRegulationGoesWhileAnObligationNamesNone() {
    RegulationText law = law("DE");
    OrganisationLayer before = new OrganisationLayer(Map.of(law.id(), law), null, null, null, null);
    Map<String, Object> none = new HashMap<>();
    none.put("regulation", null);
    assertThat(problems(before, of(text(none))))
        .containsExactly(problem(Code.REGULATION_UNKNOWN, "obligations.org:own.regulation"));
  }

  @Test
  void aRegulationThatAnObligationStandsInDoesNotGo() {
    RegulationText law = law("DE");
    ObligationText in = text(Map.of("regulation", law.id()));
    OrganisationLayer before =
        new OrganisationLayer(Map.of(law.id(), law), Map.of(in.id(), in), null, null, null);
    assertThat(problems(before, of(in)))
        .containsExactly(problem(Code.REGULATION_UNKNOWN, "obligations.org:own.regulation"));
  }

  @Test
  void noKindHasMoreThanTwoThousandEntries() {
    Map<String, PackRule> rules = new HashMap<>();
    for (int i = 0; i <= LayerChecks.MAX_ENTRIES; i++) {
      rules.put("de/org-" + i, new PackRule("de", null, "r"));
    }
    assertThat(problems(new OrganisationLayer(null, null, null, rules, null)))
        .containsExactly(problem(Code.ENTRIES_TOO_MANY, "packRules"));
  }

  private record Found(Code code, String place) {}

  private static Found problem(Code code, String place) {
    return new Found(code, place);
  }

  private static List<Found> problems(OrganisationLayer layer) {
    return problems(OrganisationLayer.EMPTY, layer);
  }

  private static List<Found> problems(OrganisationLayer before, OrganisationLayer layer) {
    return LayerChecks.check(LayeredCatalogueTest.SHIPPED, before, layer).stream()
        .map(found -> new Found(found.code(), found.place()))
        .toList();
  }

  private static OrganisationLayer of(ObligationText own) {
    return new OrganisationLayer(null, Map.of(own.id(), own), null, null, null);
  }

  private static RegulationText law(String jurisdiction) {
    return new RegulationText(
        "org:law", "n", jurisdiction, null, "c", null, null, null, null, null, "u", null, "r");
  }

  /** A sound obligation with some members set otherwise. */
  private static ObligationText text(Map<String, Object> set) {
    Map<String, Object> tree =
        new HashMap<>(
            Map.ofEntries(
                Map.entry("id", "org:own"),
                Map.entry("regulation", "eu-gdpr"),
                Map.entry("kind", "minimum"),
                Map.entry("dataDescription", "Invoices"),
                Map.entry("categories", List.of("user")),
                Map.entry("trigger", "invoice_issued"),
                Map.entry("period", "P6Y"),
                Map.entry("endRule", "event_plus_period"),
                Map.entry("citation", "c"),
                Map.entry("summary", "s"),
                Map.entry("source", "s"),
                Map.entry("confidence", "confirmed"),
                Map.entry("reason", "r")));
    tree.putAll(set);
    return Trees.as(tree, ObligationText.class);
  }
}
