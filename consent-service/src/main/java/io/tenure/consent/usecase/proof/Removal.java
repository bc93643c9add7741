package io.tenure.consent.usecase.proof;

import java.time.Instant;
import java.util.UUID;

/**
 * Why something is taken out of histories.
 *
 * @param basis the request, as an opaque reference; or what was done
 */
public record Removal(UUID id, Reason reason, String basis, Instant at) {
  /** The two reasons there are. */
  public enum Reason {
    /** The person was erased. */
    ERASURE,
    /** The period for which the proof is kept is over. */
    RETENTION,
    /** The person's references go to another key; nothing that was said goes. */
    REKEYING
  }
}
