package io.tenure.policy.domain.layer;

import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.EditionRef;
import io.tenure.policy.domain.obligation.ExecutionNotes;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.pack.Pack;
import java.util.List;

/**
 * What is shipped with the organisation's layer over it, at one revision.
 *
 * @param ref names it
 * @param contents what a policy version keeps of it
 */
public record Edition(
    LayerState state,
    EditionRef ref,
    CatalogueContents contents,
    Catalogue catalogue,
    Executions executions,
    List<Pack> packs) {

  /** Changes exactly when what is said of an obligation, or by whom, changes. */
  public String tag(Catalogue.Listed listed) {
    return PlanJson.digest(
        List.of(ObligationText.of(listed), catalogue.provenance(listed.obligation().id())));
  }

  /** Lays a layer over what is shipped. */
  public static Edition of(
      Catalogue shipped, List<Pack> packs, ExecutionNotes notes, LayerState state) {
    Catalogue catalogue = LayeredCatalogue.of(shipped, state);
    Executions executions = Executions.of(catalogue, notes);
    CatalogueContents contents = CatalogueContents.of(catalogue, executions);
    return new Edition(
        state,
        new EditionRef(catalogue.version(), PlanJson.digest(contents), state.revision()),
        contents,
        catalogue,
        executions,
        LayeredPacks.of(packs, state, shipped.version()));
  }
}
