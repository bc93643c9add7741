package io.tenure.consent.usecase.proof;

import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.kit.sql.Statements;
import java.util.Set;

/**
 * Something that keeps more about people than their events, and forgets it when a person is erased.
 * Every bean of this type is asked, in the transaction of the erasure.
 */
public interface ForgetsSubjects {
  /** Forgets what no event that is left needs. */
  void forget(Statements transaction, Set<SubjectReference> person);
}
