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
 *     written against
 */
public record Catalogue(
    String version,
    Map<String, Regulation> regulations,
    Map<String, Listed> obligations,
    Set<String> dataCategories,
    Set<String> triggers) {

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
        version, byId, obligations, Set.copyOf(dataCategories), Set.copyOf(triggers));
  }

  public Optional<Listed> obligation(String id) {
    return Optional.ofNullable(obligations.get(id));
  }
}
