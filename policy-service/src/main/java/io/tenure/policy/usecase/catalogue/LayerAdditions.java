package io.tenure.policy.usecase.catalogue;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.layer.LayerEntry;
import io.tenure.policy.domain.layer.LayerProblem;
import io.tenure.policy.domain.layer.OrganisationLayer;
import java.util.List;
import java.util.Map;

/** Adds to a layer what is not there, and takes away what is. */
final class LayerAdditions {

  private LayerAdditions() {}

  /**
   * @param present entries of the kind
   * @throws TenureException {@code policy.catalogue-entry-exists} where another one is there
   */
  static OrganisationLayer added(
      OrganisationLayer layer, LayerEntry entry, Map<String, ?> present) {
    requireId(entry.key(), entry.key());
    Object there = present.get(entry.key());
    if (there != null && !there.equals(entry.value())) {
      throw new TenureException(
          PolicyError.CATALOGUE_ENTRY_EXISTS, "Change it, or choose another id.");
    }
    return layer.with(entry);
  }

  /** An entry is kept under its id, so it needs one, and the one it is addressed by. */
  static void requireId(String addressed, String said) {
    if (said == null || !said.equals(addressed)) {
      EditLayer.refuse(
          List.of(
              new LayerProblem(
                  LayerProblem.Code.ID_INVALID, "id", "Say the id, as in the address.")));
    }
  }

  /**
   * @throws TenureException {@code policy.catalogue-entry-missing}
   */
  static OrganisationLayer removed(OrganisationLayer layer, LayerEntry.Name name) {
    OrganisationLayer after = layer.without(name);
    if (after.equals(layer)) {
      throw new TenureException(
          PolicyError.CATALOGUE_ENTRY_MISSING, "It is as shipped: there is nothing to take away.");
    }
    return after;
  }
}
