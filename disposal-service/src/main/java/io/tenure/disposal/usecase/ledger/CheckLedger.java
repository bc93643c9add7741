package io.tenure.disposal.usecase.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.disposal.domain.ledger.LedgerHead;
import io.tenure.disposal.domain.ledger.SignedHead;
import io.tenure.disposal.usecase.ledger.LedgerBook.Placed;
import io.tenure.evidence.Hashes;
import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.json.CanonicalJson;
import io.tenure.evidence.merkle.CompactRange;
import io.tenure.evidence.merkle.Merkle;
import io.tenure.evidence.note.Checkpoint;
import io.tenure.evidence.note.NoteKey;
import io.tenure.evidence.note.SignedNote;
import io.tenure.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Reads the whole ledger again from its first entry and compares it with everything that was signed
 * (I-APPEND, I-NOFORK): what a file system check is to a disk.
 */
@ApplicationScoped
public class CheckLedger {

  private static final int PAGE = 5_000;
  private static final int MOST_FAULTS = 100;

  private final Database database;
  private final LedgerBook book;
  private final LedgerKey key;

  CheckLedger(Database database, LedgerBook book, LedgerKey key) {
    this.database = database;
    this.book = book;
    this.key = key;
  }

  /**
   * What was read and what is wrong.
   *
   * @param faults one sentence each; at most 100
   */
  public record Report(long entries, long checkpoints, List<String> faults) {
    public Report {
      faults = List.copyOf(faults);
    }
  }

  /** Reads everything; {@code progress} hears of each page. */
  public Report run(LongConsumer progress) {
    LedgerHead head = database.inTransaction(book::lockHead);
    Reading reading = new Reading(key.signer().key());
    reading.checkpoints(book.checkpoints(database, -1, PAGE));
    reading.reached(CompactRange.empty());
    CompactRange tree = CompactRange.empty();
    while (tree.size() < head.size()) {
      List<Placed> page = book.entries(database, tree.size(), PAGE);
      if (page.isEmpty()) {
        reading.fault("The entries end at " + tree.size() + " of " + head.size() + ".");
        break;
      }
      for (Placed placed : page) {
        if (placed.position() == tree.size() && tree.size() < head.size()) {
          reading.entry(placed);
          tree.append(Merkle.leafHash(placed.leaf().entry()), (level, position, hash) -> {});
          reading.reached(tree);
        }
      }
      if (page.getLast().position() >= tree.size()) {
        if (tree.size() < head.size()) {
          reading.fault("Entry " + tree.size() + " is missing.");
        }
        break;
      }
      if (reading.waiting.isEmpty()) {
        reading.checkpoints(book.checkpoints(database, tree.size(), PAGE));
      }
      progress.accept(tree.size());
    }
    if (!Hashes.same(tree.root(), head.root())) {
      reading.fault("The entries do not lead to the root of the head.");
    }
    return new Report(tree.size(), reading.seen, reading.faults);
  }

  private static final class Reading {
    private final NoteKey key;
    private final Deque<SignedHead> waiting = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();
    private long seen;

    Reading(NoteKey key) {
      this.key = key;
    }

    void checkpoints(List<SignedHead> page) {
      waiting.addAll(page);
    }

    void reached(CompactRange tree) {
      while (!waiting.isEmpty() && waiting.getFirst().size() <= tree.size()) {
        SignedHead head = waiting.removeFirst();
        seen++;
        check(head, tree);
      }
    }

    private void check(SignedHead head, CompactRange tree) {
      try {
        SignedNote note = SignedNote.parse(head.note());
        Checkpoint signed = Checkpoint.parse(note.text());
        if (!note.verifiedBy(key)) {
          fault("The checkpoint of size " + head.size() + " is not signed by this log's key.");
        }
        if (signed.size() != tree.size() || !Hashes.same(signed.root(), tree.root())) {
          fault(
              "The checkpoint of size "
                  + head.size()
                  + " signs another root than the entries have.");
        }
      } catch (IllegalArgumentException e) {
        fault("The checkpoint of size " + head.size() + " cannot be read.");
      }
    }

    /** An opening that was destroyed is no fault; one that opens something else is. */
    void entry(Placed placed) {
      var leaf = placed.leaf();
      if (leaf.salt() == null || leaf.type().equals("CERT")) {
        return;
      }
      try {
        JsonNode entry = CanonicalJson.read(new String(leaf.entry(), StandardCharsets.UTF_8));
        byte[] commitment = StrictBase64.decode(entry.path("commitment").asText());
        if (!entry.path("type").asText().equals(leaf.type())
            || !Leaves.opens(commitment, leaf.salt(), leaf.type(), leaf.subject(), leaf.facts())) {
          fault("The opening of entry " + placed.position() + " opens something else.");
        }
      } catch (IllegalArgumentException e) {
        fault("Entry " + placed.position() + " cannot be read.");
      }
    }

    void fault(String sentence) {
      if (faults.size() < MOST_FAULTS) {
        faults.add(sentence);
      }
    }
  }
}
