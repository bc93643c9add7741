package io.tenure.policy.domain.decision;

import io.tenure.plan.End;
import io.tenure.policy.domain.rule.Rule;
import java.time.Instant;
import java.util.List;

/**
 * One rule with what it says of one record.
 *
 * @param end null where the rule's condition does not hold
 * @param cap statutory limit of a business minimum, null where none cuts it
 */
record Weighed(Rule rule, End end, List<String> missing, Instant cap) {

  boolean acts() {
    return end != null;
  }

  /** Keeps without known end. */
  boolean open() {
    return acts() && instant() == null;
  }

  /** The effective end, null where there is none. */
  Instant instant() {
    if (cap != null) {
      return cap;
    }
    return end instanceof End.At(Instant at) ? at : null;
  }

  Weighed cappedAt(Instant limit) {
    boolean beyond = acts() && limit != null && (instant() == null || instant().isAfter(limit));
    return beyond ? new Weighed(rule, end, missing, limit) : this;
  }
}
