package io.tenure.disposal.usecase.ledger;

import io.tenure.disposal.domain.ledger.Leaf;
import io.tenure.disposal.domain.ledger.LedgerHead;
import io.tenure.disposal.domain.ledger.NodePosition;
import io.tenure.disposal.domain.ledger.SignedHead;
import io.tenure.kit.sql.Statements;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The log in the service's own database. */
public interface LedgerBook {

  /** The primary's clock. */
  Instant now(Statements sql);

  /** Leaves that wait for their place. */
  void pend(Statements sql, List<Leaf> leaves);

  /** The head; nobody else appends until the transaction ends. */
  LedgerHead lockHead(Statements sql);

  /** Takes waiting leaves, oldest first. */
  List<Leaf> take(Statements sql, int limit);

  /** Writes leaves from a position on, the nodes that became complete, and the new head. */
  void write(
      Statements sql,
      long from,
      List<Leaf> leaves,
      Map<NodePosition, byte[]> nodes,
      LedgerHead head);

  void write(Statements sql, SignedHead checkpoint);

  Optional<SignedHead> newest(Statements sql);

  Optional<SignedHead> checkpoint(Statements sql, long size);

  /** Checkpoints with more than {@code after} entries, smallest first. */
  List<SignedHead> checkpoints(Statements sql, long after, int limit);

  /** Those of the nodes that are stored. */
  Map<NodePosition, byte[]> nodes(Statements sql, Collection<NodePosition> wanted);

  /** An entry with its place; salt and facts are null where they were destroyed. */
  record Placed(long position, Leaf leaf) {}

  /** Entries from a position on. */
  List<Placed> entries(Statements sql, long from, int limit);
}
