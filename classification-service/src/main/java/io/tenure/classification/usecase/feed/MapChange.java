package io.tenure.classification.usecase.feed;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that became of a map or a finding, for other services. Names tables and columns, never
 * values.
 *
 * @param seq counts from 1 without gaps, in the order in which changes became visible
 * @param version of the map that was published; null for a finding
 * @param digest of that version; null for a finding
 * @param finding its id; null for a map, as all that follows but {@code at}
 * @param at when it happened
 */
public record MapChange(
    long seq,
    Kind kind,
    UUID systemId,
    Integer version,
    String digest,
    UUID finding,
    String code,
    String severity,
    String dataset,
    String field,
    String relation,
    Instant at) {

  /** What happened. */
  public enum Kind {
    MAP_PUBLISHED,
    FINDING_OPENED,
    FINDING_CLOSED
  }
}
