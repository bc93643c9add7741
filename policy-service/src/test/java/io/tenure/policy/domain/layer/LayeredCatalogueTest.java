package io.tenure.policy.domain.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.catalogue.Provenance;
import io.tenure.policy.domain.catalogue.Provenance.By;
import io.tenure.policy.domain.catalogue.Provenance.Member;
import io.tenure.policy.domain.catalogue.Regulation;
import io.tenure.policy.domain.layer.LayerEntry.Kind;
import io.tenure.policy.domain.layer.LayerEntry.Name;
import io.tenure.policy.domain.obligation.CaseFacts;
import io.tenure.policy.domain.obligation.Computation;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.obligation.Outcome;
import io.tenure.policy.domain.obligation.OutcomeStatus;
import io.tenure.policy.store.resource.JollydayHolidays;
import io.tenure.policy.store.resource.ShippedCatalogue;
import io.tenure.policy.store.resource.ShippedExecutions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class LayeredCatalogueTest {

  static final Catalogue SHIPPED = ShippedCatalogue.load();
  private static final String HGB = "hgb-vouchers-8";
  private static final By COUNSEL =
      new By("urn:test", "carol", Instant.parse("2026-11-25T10:00:00Z"), 1);

  @Test
  void anAmendmentChangesNamedMembersOnly() {
    Catalogue merged = LayeredCatalogue.of(SHIPPED, layer(amend(Map.of("period", "P10Y"))));
    Obligation shipped = SHIPPED.obligation(HGB).orElseThrow().obligation();
    Obligation amended = merged.obligation(HGB).orElseThrow().obligation();
    assertThat(amended.period()).isEqualTo("P10Y");
    assertThat(amended).usingRecursiveComparison().ignoringFields("period").isEqualTo(shipped);
    Provenance provenance = merged.provenance(HGB);
    assertThat(provenance.layer()).isEqualTo(Provenance.Layer.AMENDED);
    assertThat(provenance.status()).isEqualTo(Provenance.Status.ACTS);
    assertThat(provenance.members())
        .containsExactly(new Member("period", "P8Y", "P8Y", "P10Y", false));
    assertThat(provenance.by()).isEqualTo(COUNSEL);
    assertThat(provenance.reason()).isEqualTo("counsel asks for two more years");
    assertThat(provenance.shippedVersion()).isEqualTo(SHIPPED.version());
    assertThat(merged.version()).startsWith(SHIPPED.version() + "+org.sha256:");
    assertThat(merged.provenance("gdpr-storage-limitation").layer())
        .isEqualTo(Provenance.Layer.SHIPPED);
  }

  @Test
  void aLaterEditionOfWhatWasNotAmendedComesThrough() {
    LayerState layer = layer(amend(Map.of("period", "P10Y")));
    Catalogue later =
        shippedWith(
            o -> with(o, Map.of("citation", "§ 257 Abs. 1 Nr. 4, neue Fassung", "period", "P8Y")));
    Catalogue merged = LayeredCatalogue.of(later, layer);
    Obligation amended = merged.obligation(HGB).orElseThrow().obligation();
    assertThat(amended.citation()).isEqualTo("§ 257 Abs. 1 Nr. 4, neue Fassung");
    assertThat(amended.period()).isEqualTo("P10Y");
    assertThat(merged.provenance(HGB).stale()).isFalse();
  }

  @Test
  void whereTheAmendedMemberChangesAPersonChoosesAgainAndNothingIsComputed() {
    LayerState layer = layer(amend(Map.of("period", "P10Y", "notes", "checked")));
    Catalogue later = shippedWith(o -> with(o, Map.of("period", "P6Y")));
    Catalogue merged = LayeredCatalogue.of(later, layer);
    assertThat(merged.provenance(HGB).stale()).isTrue();
    assertThat(merged.provenance(HGB).members())
        .contains(new Member("period", "P8Y", "P6Y", "P10Y", true));
    assertThat(merged.obligation(HGB).orElseThrow().obligation().period()).isEqualTo("P6Y");
    assertThat(merged.obligation(HGB).orElseThrow().obligation().notes()).isEqualTo("checked");
    Executions executions = Executions.of(merged, ShippedExecutions.notes());
    Outcome outcome =
        new Computation(new JollydayHolidays())
            .apply(
                executions.of(HGB).orElseThrow(),
                new CaseFacts(
                    Map.of("voucher_created", Instant.parse("2010-01-01T00:00:00Z")),
                    null,
                    null,
                    null),
                Instant.parse("2026-11-25T10:00:00Z"));
    assertThat(outcome.status()).isEqualTo(OutcomeStatus.REVIEW);
    assertThat(outcome.endsAt()).isNull();
  }

  @Test
  void whatIsShippedByNowAsTheOrganisationSaysIsNoConflict() {
    Catalogue later = shippedWith(o -> with(o, Map.of("period", "P10Y")));
    Catalogue merged = LayeredCatalogue.of(later, layer(amend(Map.of("period", "P10Y"))));
    assertThat(merged.provenance(HGB).stale()).isFalse();
    assertThat(merged.obligation(HGB).orElseThrow().obligation().period()).isEqualTo("P10Y");
  }

  @Test
  void aConfidenceVouchesForTheTextThatWasRead() {
    LayerState layer = layer(amend(Map.of("confidence", "uncertain")));
    assertThat(LayeredCatalogue.of(SHIPPED, layer).provenance(HGB).stale()).isFalse();
    Catalogue later = shippedWith(o -> with(o, Map.of("period", "P6Y")));
    Catalogue merged = LayeredCatalogue.of(later, layer);
    assertThat(merged.provenance(HGB).stale()).isTrue();
    assertThat(merged.obligation(HGB).orElseThrow().obligation().confidence())
        .isEqualTo(SHIPPED.obligation(HGB).orElseThrow().obligation().confidence());
  }

  @Test
  void aWithdrawalHoldsForTheTextThatWasReadAndIsNeverForgotten() {
    Amendment withdrawal =
        new Amendment(HGB, true, null, null, null, "no merchant", "opinion 7")
            .against(ObligationText.tree(SHIPPED.obligation(HGB).orElseThrow()));
    Catalogue merged = LayeredCatalogue.of(SHIPPED, layer(withdrawal));
    assertThat(merged.obligation(HGB)).isEmpty();
    assertThat(merged.anyObligation(HGB)).isPresent();
    assertThat(merged.provenance(HGB).status()).isEqualTo(Provenance.Status.WITHDRAWN);
    assertThat(Executions.of(merged, ShippedExecutions.notes()).of(HGB)).isEmpty();
    Catalogue later =
        LayeredCatalogue.of(shippedWith(o -> with(o, Map.of("period", "P6Y"))), layer(withdrawal));
    assertThat(later.obligation(HGB)).isPresent();
    assertThat(later.provenance(HGB).stale()).isTrue();
  }

  @Test
  void anAmendmentThatMakesNoSenseBesideALaterEditionIsStale() {
    LayerState layer = layer(amend(Map.of("trigger", "last_entry")));
    Catalogue later = shippedWith(o -> with(o, nulls("period", "endRule", "unheard_of")));
    assertThat(LayeredCatalogue.of(later, layer).provenance(HGB).stale()).isTrue();
  }

  @Test
  void everyShippedObligationIsSoundByTheChecksOfOwnOnes() {
    SHIPPED
        .obligations()
        .values()
        .forEach(
            listed ->
                assertThat(ObligationChecks.check(ObligationText.of(listed), SHIPPED, "x"))
                    .as(listed.obligation().id())
                    .isEmpty());
    assertThat(SHIPPED.obligations().keySet()).noneMatch(Catalogue::own);
    assertThat(SHIPPED.regulations().keySet()).noneMatch(Catalogue::own);
  }

  static LayerState layer(Amendment... amendments) {
    Map<String, Amendment> byTarget = new HashMap<>();
    Map<Name, By> authors = new HashMap<>();
    for (Amendment amendment : amendments) {
      byTarget.put(amendment.target(), amendment);
      authors.put(new Name(Kind.AMENDMENT, amendment.target()), COUNSEL);
    }
    return new LayerState(1, new OrganisationLayer(null, null, byTarget, null, null), authors);
  }

  private static Amendment amend(Map<String, Object> set) {
    return new Amendment(
            HGB, false, set, null, null, "counsel asks for two more years", "opinion 7")
        .against(ObligationText.tree(SHIPPED.obligation(HGB).orElseThrow()));
  }

  private static Map<String, Object> nulls(String gone, String name, Object value) {
    Map<String, Object> set = new HashMap<>();
    set.put(gone, null);
    set.put(name, value);
    return set;
  }

  private static Obligation with(Obligation o, Map<String, Object> members) {
    Map<String, Object> tree =
        ObligationText.tree(
            new Catalogue.Listed(SHIPPED.obligation(HGB).orElseThrow().regulation(), o));
    tree.putAll(members);
    return Trees.as(tree, ObligationText.class).obligation(o.appliesIf(), o.binding());
  }

  private static Catalogue shippedWith(UnaryOperator<Obligation> change) {
    return later(SHIPPED, HGB, change);
  }

  /** An edition that differs in one obligation. */
  static Catalogue later(Catalogue shipped, String id, UnaryOperator<Obligation> change) {
    List<Regulation> regulations = new ArrayList<>();
    for (Regulation r : shipped.regulations().values()) {
      regulations.add(
          new Regulation(
              r.id(),
              r.name(),
              r.jurisdiction(),
              r.authority(),
              r.citation(),
              r.kind(),
              r.effectiveDate(),
              r.status(),
              r.binding(),
              r.scope(),
              r.officialUrl(),
              r.notes(),
              r.obligations().stream().map(o -> o.id().equals(id) ? change.apply(o) : o).toList()));
    }
    return Catalogue.of("2027-06-01", regulations, shipped.dataCategories());
  }
}
