package io.tenure.classification.domain.map;

import io.tenure.connector.map.Relation;
import java.util.List;

/** Copies of relations. */
final class Relations {

  private Relations() {}

  /** Structure as it is now, role and status as a person decided. */
  static DraftRelation refreshed(DraftRelation decided, Relation now, List<String> reasons) {
    Relation old = decided.relation();
    return new DraftRelation(
        new Relation(
            now.id(),
            now.from(),
            now.fromColumns(),
            now.to(),
            now.toColumns(),
            now.discriminator(),
            now.origin(),
            old.role(),
            now.onDelete(),
            now.nullable(),
            1.0,
            old.status()),
        reasons);
  }
}
