package io.tenure.policy.golden;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.catalogue.Obligation;
import io.tenure.policy.domain.rule.PolicyContent;
import io.tenure.policy.store.resource.ShippedCatalogue;
import java.time.ZoneId;
import java.util.List;

/** A policy of many laws, and cases worked out by hand from their text. */
public record Laws(Catalogue catalogue, PolicyContent content, List<LawCase> cases) {

  public static Laws load() {
    return new Laws(ShippedCatalogue.load(), Golden.lawPolicy(), Golden.lawCases());
  }

  public Obligation obligation(String id) {
    return catalogue.obligation(id).orElseThrow(() -> new AssertionError(id)).obligation();
  }

  /** Zone of the rule about the case's dataset. */
  public ZoneId zone(LawCase example) {
    return content.rules().stream()
        .filter(rule -> rule.scope().datasets().contains(example.about().dataset()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no rule about " + example.about().dataset()))
        .zone();
  }
}
