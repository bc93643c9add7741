package io.tenure.disposal.usecase.ledger;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.ledger.Leaf;
import io.tenure.disposal.domain.ledger.LedgerHead;
import io.tenure.disposal.domain.ledger.NodePosition;
import io.tenure.disposal.domain.ledger.SignedHead;
import io.tenure.evidence.Hashes;
import io.tenure.evidence.merkle.CompactRange;
import io.tenure.evidence.merkle.Merkle;
import io.tenure.evidence.note.Checkpoint;
import io.tenure.evidence.note.NoteSigner;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ledger. Events wait in the transaction that caused them; publishing gives them their places
 * and signs a head over all, in one transaction under one lock, so that no two heads ever differ.
 */
@ApplicationScoped
public class MerkleLedger implements Ledger {

  private static final int BATCH = 5_000;

  private final Database database;
  private final LedgerBook book;
  private final LedgerKey key;
  private final Pseudonyms pseudonyms;

  MerkleLedger(Database database, LedgerBook book, LedgerKey key, Pseudonyms pseudonyms) {
    this.database = database;
    this.book = book;
    this.key = key;
    this.pseudonyms = pseudonyms;
  }

  @Override
  public void append(Statements transaction, List<LedgerEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    Instant at = book.now(transaction);
    book.pend(transaction, events.stream().map(e -> Leaves.of(e, actor(e), at)).toList());
  }

  private String actor(LedgerEvent event) {
    return event.actor() == null ? null : pseudonyms.of(event.actor());
  }

  @Override
  public long publish() {
    NoteSigner signer = key.signer();
    while (true) {
      Round round = database.inTransaction(sql -> round(sql, signer));
      if (round.taken() < BATCH) {
        return round.size();
      }
    }
  }

  private record Round(int taken, long size) {}

  private Round round(Statements sql, NoteSigner signer) {
    LedgerHead head = book.lockHead(sql);
    checkKey(head, signer);
    List<Leaf> leaves = book.take(sql, BATCH);
    if (leaves.isEmpty() && head.origin() != null) {
      return new Round(0, head.size());
    }
    CompactRange tree = Nodes.read(book, sql, nodes -> CompactRange.of(head.size(), nodes));
    checkRoot(head, tree);
    Map<NodePosition, byte[]> nodes = new LinkedHashMap<>();
    leaves.forEach(
        leaf ->
            tree.append(
                Merkle.leafHash(leaf.entry()),
                (level, position, hash) -> nodes.put(new NodePosition(level, position), hash)));
    Checkpoint checkpoint = new Checkpoint(signer.key().name(), tree.size(), tree.root());
    LedgerHead next =
        new LedgerHead(checkpoint.origin(), signer.key().text(), tree.size(), tree.root());
    book.write(sql, head.size(), leaves, nodes, next);
    book.write(
        sql,
        new SignedHead(tree.size(), tree.root(), checkpoint.sign(signer).encode(), book.now(sql)));
    return new Round(leaves.size(), tree.size());
  }

  /** A log keeps its origin and its key: with another one it would be another log. */
  private static void checkKey(LedgerHead head, NoteSigner signer) {
    if (head.key() != null && !head.key().equals(signer.key().text())) {
      throw new TenureException(
          DisposalError.LEDGER_KEY_DIFFERS,
          "The ledger was signed with another key or origin than TENURE_LEDGER_KEY and TENURE_LEDGER_ORIGIN.");
    }
  }

  private static void checkRoot(LedgerHead head, CompactRange tree) {
    if (!Hashes.same(head.root(), tree.root())) {
      throw new TenureException(
          DisposalError.LEDGER_BROKEN, "The stored nodes do not lead to the root that was signed.");
    }
  }
}
