package io.tenure.disposal.usecase.ledger;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.disposal.domain.ledger.Leaf;
import io.tenure.evidence.Commitment;
import io.tenure.evidence.StrictBase64;
import io.tenure.evidence.json.CanonicalJson;
import java.time.Instant;
import java.util.UUID;

/** Makes entries out of events, and opens them again. */
public final class Leaves {

  private Leaves() {}

  /** The entry for an event: type and time in the open, everything else as a salted commitment. */
  static Leaf of(LedgerEvent event, String actor, Instant at) {
    ObjectNode facts = JsonNodeFactory.instance.objectNode();
    event.facts().forEach(facts::put);
    if (actor != null) {
      facts.put("actor", actor);
    }
    String text = CanonicalJson.write(facts);
    Commitment commitment = Commitment.to(event.type(), event.subject().toString(), text);
    ObjectNode entry = JsonNodeFactory.instance.objectNode();
    entry.put("v", 1);
    entry.put("type", event.type());
    entry.put("at", at.toString());
    entry.put("commitment", StrictBase64.encode(commitment.value()));
    return new Leaf(
        event.type(), event.subject(), CanonicalJson.bytes(entry), commitment.salt(), text);
  }

  /**
   * The fields that the entry's commitment is made of. Certificates bind more; see {@code
   * evidence}.
   */
  static boolean opens(byte[] commitment, byte[] salt, String type, UUID subject, String facts) {
    return Commitment.opens(commitment, salt, type, subject.toString(), facts);
  }
}
