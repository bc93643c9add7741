package io.tenure.disposal.usecase.ledger;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.domain.ledger.SignedHead;
import io.tenure.evidence.merkle.Proofs;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Head, entries and proofs of the ledger. */
@ApplicationScoped
public class ReadLedger {

  private final Database database;
  private final LedgerBook book;
  private final LedgerKey key;

  ReadLedger(Database database, LedgerBook book, LedgerKey key) {
    this.database = database;
    this.book = book;
    this.key = key;
  }

  /**
   * The newest checkpoint.
   *
   * @throws TenureException {@code ledger.no-checkpoint}
   */
  public SignedHead newest() {
    return book.newest(database).orElseThrow(ReadLedger::none);
  }

  /** The verifier key. */
  public String key() {
    return key.signer().key().text();
  }

  /** Entries of the newest checkpoint, from a position on. */
  public List<LedgerBook.Placed> entries(long from, int limit) {
    return book.entries(database, from, limit);
  }

  /**
   * Shows that an entry is in the tree of a size that was signed.
   *
   * @param size null for the newest
   * @throws TenureException {@code ledger.range}, {@code ledger.no-checkpoint}
   */
  public Proof inclusion(long index, Long size) {
    SignedHead head = head(size);
    if (index < 0 || index >= head.size()) {
      throw range("The index lies outside of the tree.");
    }
    return inclusions(head, Set.of(index)).get(index);
  }

  /**
   * Shows that entries are in one tree.
   *
   * @param size that was signed
   * @param indexes below it
   * @return proofs by index
   * @throws TenureException {@code ledger.no-checkpoint}
   */
  public Map<Long, Proof> inclusions(long size, Set<Long> indexes) {
    return inclusions(head(size), indexes);
  }

  private Map<Long, Proof> inclusions(SignedHead head, Set<Long> indexes) {
    return Nodes.read(
        book,
        database,
        nodes -> {
          Proofs proofs = new Proofs(nodes);
          Map<Long, Proof> found = new HashMap<>();
          indexes.forEach(i -> found.put(i, new Proof(i, head, proofs.inclusion(i, head.size()))));
          return found;
        });
  }

  /**
   * Shows that the tree of one signed size begins the tree of a later one.
   *
   * @throws TenureException {@code ledger.range}, {@code ledger.no-checkpoint}
   */
  public Proof consistency(long first, Long second) {
    SignedHead head = head(second);
    if (first <= 0 || first > head.size()) {
      throw range("The first size must lie between 1 and the second.");
    }
    return new Proof(
        first,
        head,
        Nodes.read(book, database, nodes -> new Proofs(nodes).consistency(first, head.size())));
  }

  private SignedHead head(Long size) {
    return size == null ? newest() : book.checkpoint(database, size).orElseThrow(ReadLedger::none);
  }

  /**
   * A proof and the checkpoint it leads to.
   *
   * @param from index of the entry, or size of the earlier tree
   */
  public record Proof(long from, SignedHead head, List<byte[]> hashes) {
    public Proof {
      hashes = List.copyOf(hashes);
    }
  }

  private static TenureException none() {
    return new TenureException(
        DisposalError.LEDGER_NO_CHECKPOINT, "No checkpoint of that size was signed.");
  }

  private static TenureException range(String sentence) {
    return new TenureException(DisposalError.LEDGER_RANGE, sentence);
  }
}
