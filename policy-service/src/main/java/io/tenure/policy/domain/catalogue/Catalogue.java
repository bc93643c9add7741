package io.tenure.policy.domain.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All regulations and obligations at one version, with the names that rules may use.
 *
 * @param version names the edition; decisions of a policy version are made with the edition it was
 *     submitted with
 * @param obligations that hold, by id
 * @param withdrawn shipped obligations that the organisation withdrew for itself, by id; they carry
 *     no rule
 * @param provenance of what the organisation wrote or amended, by id of regulation or obligation
 */
public record Catalogue(
    String version,
    Map<String, Regulation> regulations,
    Map<String, Listed> obligations,
    Set<String> dataCategories,
    Set<String> triggers,
    Map<String, Listed> withdrawn,
    Map<String, Provenance> provenance) {

  /** Begins the ids of what an organisation wrote; no shipped id has it. */
  public static final String OWN = "org:";

  /** Events of sales systems beside those that obligations name. */
  private static final Set<String> SALES_TRIGGERS =
      Set.of(
          "opportunity_closed",
          "case_closed",
          "campaign_ended",
          "lead_converted",
          "order_placed",
          "order_shipped",
          "payment_received",
          "relationship_end",
          "last_login",
          "last_purchase",
          "last_inbound_activity",
          "last_outbound_activity",
          "record_modified");

  /** An obligation and where it stands. */
  public record Listed(Regulation regulation, Obligation obligation) {}

  public static Catalogue of(
      String version, List<Regulation> regulations, Collection<String> dataCategories) {
    Map<String, Regulation> byId = new LinkedHashMap<>();
    Map<String, Listed> obligations = new LinkedHashMap<>();
    Set<String> triggers = new TreeSet<>(SALES_TRIGGERS);
    for (Regulation regulation : regulations) {
      byId.put(regulation.id(), regulation);
      for (Obligation obligation : regulation.obligations()) {
        obligations.put(obligation.id(), new Listed(regulation, obligation));
        triggers.add(obligation.trigger());
        obligation.endOperands().forEach(operand -> triggers.add(operand.trigger()));
      }
    }
    return new Catalogue(
        version,
        byId,
        obligations,
        Set.copyOf(dataCategories),
        Set.copyOf(triggers),
        Map.of(),
        Map.of());
  }

  /** Whether an id is one of the organisation's own. */
  public static boolean own(String id) {
    return id.startsWith(OWN);
  }

  public Optional<Listed> obligation(String id) {
    return Optional.ofNullable(obligations.get(id));
  }

  /** An obligation that holds or was withdrawn. */
  public Optional<Listed> anyObligation(String id) {
    return obligation(id).or(() -> Optional.ofNullable(withdrawn.get(id)));
  }

  /** Where a regulation or obligation comes from. */
  public Provenance provenance(String id) {
    return Optional.ofNullable(provenance.get(id))
        .orElseGet(() -> Provenance.shipped(EditionRef.shippedPart(version)));
  }
}
