package io.tenure.policy.rest.catalogue;

import io.tenure.policy.domain.catalogue.Catalogue.Listed;
import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.catalogue.Provenance;
import io.tenure.policy.domain.catalogue.Regulation;
import io.tenure.policy.usecase.catalogue.BrowseCatalogue.FoundObligation;
import java.time.LocalDate;
import java.util.List;

/**
 * An obligation with the regulation it stands in. Members as in the catalogue.
 *
 * @param provenance who says it, and what the organisation amended
 * @param execution null where the organisation withdrew it
 */
public record ObligationView(
    String id,
    String regulation,
    String regulationName,
    String jurisdiction,
    String kind,
    String effect,
    String dataDescription,
    List<String> categories,
    String trigger,
    String period,
    String extension,
    String endRule,
    List<Obligation.Operand> endOperands,
    String endComputation,
    String dayType,
    String hardCap,
    String appliesIf,
    LocalDate inForceFrom,
    LocalDate inForceTo,
    String citation,
    String summary,
    String source,
    String sourceGrade,
    String confidence,
    String notes,
    Provenance provenance,
    ExecutionView execution) {

  static ObligationView of(FoundObligation found) {
    Listed listed = found.listed();
    Obligation o = listed.obligation();
    Regulation r = listed.regulation();
    return new ObligationView(
        o.id(),
        r.id(),
        r.name(),
        r.jurisdiction(),
        o.kind(),
        o.effect(),
        o.dataCategories().description(),
        o.dataCategories().fideslang(),
        o.trigger(),
        o.period(),
        o.extension(),
        o.endRule(),
        o.endOperands(),
        o.endComputation(),
        o.dayType(),
        o.hardCap(),
        o.appliesIf(),
        o.inForceFrom(),
        o.inForceTo(),
        o.citation(),
        o.summary(),
        o.source(),
        o.sourceGrade(),
        o.confidence(),
        o.notes(),
        found.provenance(),
        found.execution() == null ? null : ExecutionView.of(found.execution()));
  }
}
