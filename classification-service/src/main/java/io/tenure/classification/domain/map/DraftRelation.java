package io.tenure.classification.domain.map;

import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Relation;
import java.util.List;

/** A relation of the draft, with the reasons of its proposal. */
public record DraftRelation(Relation relation, List<String> reasons) {

  public DraftRelation {
    reasons = List.copyOf(reasons);
  }

  /** Whether a person has spoken. */
  public boolean decided() {
    return relation.status() != Status.PROPOSED;
  }

  DraftRelation with(Relation.Role role, Status status) {
    Relation r = relation;
    return new DraftRelation(
        new Relation(
            r.id(),
            r.from(),
            r.fromColumns(),
            r.to(),
            r.toColumns(),
            r.discriminator(),
            r.origin(),
            role,
            r.onDelete(),
            r.nullable(),
            1.0,
            status),
        reasons);
  }
}
