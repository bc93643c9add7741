package io.tenure.policy.domain.layer;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Catalogue.Listed;
import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.catalogue.Provenance;
import io.tenure.policy.domain.catalogue.Provenance.Status;
import io.tenure.policy.domain.catalogue.Regulation;
import io.tenure.policy.domain.layer.LayerEntry.Kind;
import io.tenure.policy.domain.layer.Overlay.Amended;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The shipped catalogue with an organisation's layer over it. A pure function of both; the same
 * layer can be laid over every later edition.
 */
public final class LayeredCatalogue {
  private final Catalogue shipped;
  private final LayerState state;
  private final Map<String, Provenance> provenance = new LinkedHashMap<>();
  private final Map<String, Listed> withdrawn = new LinkedHashMap<>();

  private LayeredCatalogue(Catalogue shipped, LayerState state) {
    this.shipped = shipped;
    this.state = state;
  }

  /** The merged catalogue; its version names the edition. */
  public static Catalogue of(Catalogue shipped, LayerState state) {
    return new LayeredCatalogue(shipped, state).merged();
  }

  private Catalogue merged() {
    List<Regulation> regulations = new ArrayList<>();
    for (Regulation regulation : shipped.regulations().values()) {
      List<Obligation> obligations = new ArrayList<>();
      regulation.obligations().forEach(o -> amended(regulation, o, obligations));
      obligations.addAll(ownIn(regulation.id()));
      regulations.add(with(regulation, obligations));
    }
    for (RegulationText own : state.layer().regulations().values()) {
      provenance.put(own.id(), own(Kind.REGULATION, own.id(), own.reason(), own.officialUrl()));
      regulations.add(own.with(ownIn(own.id())));
    }
    Catalogue plain =
        Catalogue.of(
            state.layer().edition(shipped.version()), regulations, shipped.dataCategories());
    Set<String> triggers = new TreeSet<>(plain.triggers());
    triggers.addAll(shipped.triggers());
    return new Catalogue(
        plain.version(),
        plain.regulations(),
        plain.obligations(),
        plain.dataCategories(),
        Set.copyOf(triggers),
        Map.copyOf(withdrawn),
        Map.copyOf(provenance));
  }

  private void amended(Regulation regulation, Obligation obligation, List<Obligation> into) {
    Amendment amendment = state.layer().amendments().get(obligation.id());
    if (amendment == null) {
      into.add(obligation);
      return;
    }
    Map<String, Object> text = Trees.of(ObligationText.of(new Listed(regulation, obligation)));
    Amended amended = Overlay.over(text, amendment, ObligationText.VOUCHING);
    if (!ObligationChecks.sound(amended.value(), shipped)) {
      amended = amended.refused(text);
    }
    provenance.put(
        obligation.id(),
        amended.provenance(
            shipped.version(), amendment, state.author(Kind.AMENDMENT, obligation.id())));
    Obligation result =
        Trees.as(amended.value(), ObligationText.class)
            .obligation(obligation.appliesIf(), obligation.binding());
    if (amended.status() == Status.WITHDRAWN) {
      withdrawn.put(obligation.id(), new Listed(regulation, result));
    } else {
      into.add(result);
    }
  }

  private List<Obligation> ownIn(String regulation) {
    return state.layer().obligations().values().stream()
        .filter(own -> own.regulation().equals(regulation))
        .peek(
            own ->
                provenance.put(
                    own.id(), own(Kind.OBLIGATION, own.id(), own.reason(), own.source())))
        .map(ObligationText::obligation)
        .toList();
  }

  private Provenance own(Kind kind, String id, String reason, String source) {
    return new Provenance(
        Provenance.Layer.ORGANISATION,
        Status.ACTS,
        shipped.version(),
        List.of(),
        reason,
        source,
        state.author(kind, id));
  }

  private static Regulation with(Regulation r, List<Obligation> obligations) {
    return new Regulation(
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
        obligations);
  }
}
