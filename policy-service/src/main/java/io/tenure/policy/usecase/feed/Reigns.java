package io.tenure.policy.usecase.feed;

import io.tenure.kit.sql.Statements;
import io.tenure.policy.domain.feed.Reign;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;

/** Which versions have taken effect. */
public interface Reigns {

  /** Whether the clock did something that the feed has not told; cheap. */
  boolean untoldAt(Instant now);

  /** Runs the work in one transaction. */
  int inTransaction(ToIntFunction<Statements> work);

  /**
   * All versions that are or were in effect at that moment, ascending; nobody activates, withdraws
   * or tells until the transaction ends.
   */
  List<Reign> lock(Statements transaction, Instant now);
}
