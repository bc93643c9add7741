package io.tenure.classification.domain.exchange.plan;

import io.tenure.classification.domain.map.Decision.Value;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Relation;
import java.util.HashSet;
import java.util.Set;

/** Values of decisions. */
final class Values {

  private Values() {}

  static Value category(String category) {
    return new Value(
        category, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null);
  }

  static Value role(Relation.Role role) {
    return new Value(
        null, null, null, null, null, null, null, null, null, role, null, null, null, null, null);
  }

  static Value relation(Relation r) {
    return new Value(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        r.role(),
        r.from(),
        r.fromColumns(),
        r.to(),
        r.toColumns(),
        r.discriminator());
  }

  /** All that a person decides about a dataset; what it does not have is cleared. */
  static Value dataset(Dataset d) {
    Set<String> clear = new HashSet<>();
    if (d.jurisdiction() == null) {
      clear.add("jurisdiction");
    }
    if (d.controller() == null) {
      clear.add("controller");
    }
    if (d.softDelete() == null) {
      clear.add("softDelete");
    }
    return new Value(
        null,
        d.kind(),
        d.subjects(),
        d.jurisdiction(),
        d.controller(),
        d.triggers(),
        d.softDelete(),
        d.consents(),
        clear,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
