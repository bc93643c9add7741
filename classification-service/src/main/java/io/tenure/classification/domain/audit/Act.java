package io.tenure.classification.domain.audit;

import io.tenure.kit.security.Actor;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that somebody did and that had an effect: one entry of the audit log. Never holds
 * content or personal data beyond the token's issuer, subject and client.
 *
 * @param id the same for a repetition of the same act, which leaves one entry
 * @param system id of the system it was done to; null where it was done to a detector
 * @param detector key of the detector it was done to; null where it was done to a system
 * @param version version of the system's terms, of its map or of the detector; null where there is
 *     none
 * @param digestBefore of the map or detector before, null where there was none
 * @param digestAfter of the map or detector afterwards, null where it is not about one
 * @param reason why, in the person's words; null where none was given
 */
public record Act(
    UUID id,
    Instant at,
    Actor by,
    Kind kind,
    UUID system,
    String detector,
    Long version,
    String digestBefore,
    String digestAfter,
    String reason) {

  /** What can be done. A name, once used, keeps its meaning for ever. */
  public enum Kind {
    SYSTEM_REGISTERED,
    SYSTEM_CHANGED,
    DISCOVERY_ORDERED,
    BULK_DECISION_ORDERED,
    ITEMS_DECIDED,
    MAP_IMPORTED,
    MAP_PUBLISHED,
    DETECTOR_ADDED,
    DETECTOR_CHANGED,
    DETECTOR_ENABLED,
    DETECTOR_DISABLED,
    DETECTOR_TRIED
  }

  /** An id that follows from what was done: the same act again has the same one. */
  public static UUID id(Kind kind, String what) {
    return UUID.nameUUIDFromBytes((kind + " " + what).getBytes(StandardCharsets.UTF_8));
  }

  /** An act that has neither version nor digest. */
  public static Act of(UUID id, Instant at, Actor by, Kind kind, UUID system, String reason) {
    return new Act(id, at, by, kind, system, null, null, null, null, reason);
  }
}
