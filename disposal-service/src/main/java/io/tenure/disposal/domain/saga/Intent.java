package io.tenure.disposal.domain.saga;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The durable statement that a request may be sent, with everything it rests on (I-BASIS).
 *
 * @param deadline after this instant, on the system's clock, the request changes nothing
 * @param requestDigest digest of exactly what may be sent
 * @param alongside records of all rows that the request may change
 * @param expected what read-back must find, encrypted; null after the item was certified
 */
public record Intent(
    UUID id,
    UUID itemId,
    Fence fence,
    Instant deadline,
    String requestDigest,
    List<UUID> alongside,
    byte[] expected,
    Basis basis) {

  public Intent {
    alongside = List.copyOf(alongside);
  }

  /** How an intent stands. */
  public enum State {
    OPEN,
    UNKNOWN,
    APPLIED,
    NOT_APPLIED
  }

  /** The versions that the last look saw. */
  public record Basis(
      String policyVersionId,
      String policyDigest,
      String planDigest,
      int mapVersion,
      Instant consentAsOf,
      long holdEpoch) {

    /** The same with the epoch under which the holds were looked at. */
    public Basis under(long epoch) {
      return new Basis(policyVersionId, policyDigest, planDigest, mapVersion, consentAsOf, epoch);
    }
  }
}
