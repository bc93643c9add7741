package io.tenure.classification.usecase.audit;

import io.smallrye.mutiny.Uni;
import io.tenure.classification.domain.audit.Act;
import io.tenure.kit.sql.Statements;

/**
 * Where every act with an effect leaves its entry, in the transaction of the act itself: both are
 * stored, or neither. Call it last: entries of other acts wait until the transaction ends.
 */
public interface AuditTrail {

  /** Takes part in the Hibernate transaction of the caller. */
  Uni<Void> record(Act act);

  /** Takes part in the transaction of those statements. */
  void record(Statements transaction, Act act);
}
