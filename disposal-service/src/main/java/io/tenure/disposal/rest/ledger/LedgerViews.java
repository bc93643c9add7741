package io.tenure.disposal.rest.ledger;

import io.tenure.disposal.usecase.ledger.LedgerBook.Placed;
import io.tenure.disposal.usecase.ledger.ReadLedger;
import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.merkle.Merkle;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What the ledger shows to auditors: commitments, never openings. */
final class LedgerViews {

  private LedgerViews() {}

  /**
   * An entry.
   *
   * @param entry the text that is hashed, byte for byte
   * @param leafHash base64
   */
  public record EntryView(long index, String entry, String leafHash) {
    static EntryView of(Placed placed) {
      byte[] entry = placed.leaf().entry();
      return new EntryView(
          placed.position(),
          new String(entry, StandardCharsets.UTF_8),
          StrictBase64.encode(Merkle.leafHash(entry)));
    }
  }

  /**
   * A proof.
   *
   * @param from index of the entry, or size of the earlier tree
   * @param size of the tree it leads to
   * @param hashes base64, in the order of RFC 9162
   * @param checkpoint the signed note of that size
   */
  public record ProofView(long from, long size, List<String> hashes, String checkpoint) {
    static ProofView of(ReadLedger.Proof proof) {
      return new ProofView(
          proof.from(),
          proof.head().size(),
          proof.hashes().stream().map(StrictBase64::encode).toList(),
          proof.head().note());
    }
  }
}
