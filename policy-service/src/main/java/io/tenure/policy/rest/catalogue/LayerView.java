package io.tenure.policy.rest.catalogue;

import io.tenure.policy.domain.layer.Amendment;
import io.tenure.policy.domain.layer.Attention;
import io.tenure.policy.domain.layer.Edition;
import io.tenure.policy.domain.layer.ObligationText;
import io.tenure.policy.domain.layer.OrganisationLayer;
import io.tenure.policy.domain.layer.PackRule;
import io.tenure.policy.domain.layer.RegulationText;
import java.util.List;

/**
 * All that the organisation says over what is shipped.
 *
 * @param revision counts changes; 0 before the first
 * @param edition name of the edition that comes from it
 * @param attention entries at which a person has to look again
 */
public record LayerView(
    long revision,
    String edition,
    List<RegulationText> regulations,
    List<ObligationText> obligations,
    List<Amendment> amendments,
    List<PackRule> packRules,
    List<Amendment> packAmendments,
    List<Attention> attention) {

  static LayerView of(Edition edition) {
    OrganisationLayer layer = edition.state().layer();
    return new LayerView(
        edition.state().revision(),
        edition.ref().version(),
        List.copyOf(layer.regulations().values()),
        List.copyOf(layer.obligations().values()),
        List.copyOf(layer.amendments().values()),
        List.copyOf(layer.packRules().values()),
        List.copyOf(layer.packAmendments().values()),
        Attention.of(edition));
  }
}
