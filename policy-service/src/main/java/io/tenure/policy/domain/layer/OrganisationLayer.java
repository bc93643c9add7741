package io.tenure.policy.domain.layer;

import io.tenure.plan.PlanJson;
import io.tenure.policy.domain.catalogue.EditionRef;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that an organisation says over what is shipped.
 *
 * @param regulations its own, by id
 * @param obligations its own, by id
 * @param amendments of shipped obligations, by id
 * @param packRules rules added to packs, by pack and rule
 * @param packAmendments of rules of packs, by pack and rule
 */
public record OrganisationLayer(
    Map<String, RegulationText> regulations,
    Map<String, ObligationText> obligations,
    Map<String, Amendment> amendments,
    Map<String, PackRule> packRules,
    Map<String, Amendment> packAmendments) {

  public static final OrganisationLayer EMPTY = new OrganisationLayer(null, null, null, null, null);

  public OrganisationLayer {
    regulations = ordered(regulations);
    obligations = ordered(obligations);
    amendments = ordered(amendments);
    packRules = ordered(packRules);
    packAmendments = ordered(packAmendments);
  }

  /** What the digest covers: what can act in a decision. Packs only propose. */
  private record Acting(
      Map<String, RegulationText> regulations,
      Map<String, ObligationText> obligations,
      Map<String, Amendment> amendments) {}

  /**
   * Name of the edition that comes from laying this over what is shipped: that of the shipped one
   * where nothing is said about obligations.
   */
  public String edition(String shippedVersion) {
    return regulations.isEmpty() && obligations.isEmpty() && amendments.isEmpty()
        ? shippedVersion
        : EditionRef.layered(
            shippedVersion, PlanJson.digest(new Acting(regulations, obligations, amendments)));
  }

  /** The layer with an entry that is new or other. */
  public OrganisationLayer with(LayerEntry entry) {
    List<LayerEntry> entries = new ArrayList<>(LayerEntry.of(without(entry.name())));
    entries.add(entry);
    return LayerEntry.layer(entries);
  }

  /** The layer without an entry. */
  public OrganisationLayer without(LayerEntry.Name name) {
    return LayerEntry.layer(
        LayerEntry.of(this).stream().filter(entry -> !entry.name().equals(name)).toList());
  }

  private static <T> Map<String, T> ordered(Map<String, T> entries) {
    return entries == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(entries));
  }
}
