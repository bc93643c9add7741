package io.tenure.disposal.usecase.ledger;

import io.tenure.kit.sql.Statements;
import java.util.List;

/** The append-only log of everything that happened, as those see it who write to it. */
public interface Ledger {

  /**
   * Appends in the caller's transaction: either the event and its entry are both there, or neither
   * (I-LEDGER).
   */
  void append(Statements transaction, List<LedgerEvent> events);

  /**
   * Puts all appended entries into the tree and signs a checkpoint over them; does nothing where
   * there is nothing new.
   *
   * @return size of the tree that the newest checkpoint signs
   */
  long publish();
}
