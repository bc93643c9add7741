package io.tenure.classification.domain.detect.custom;

import java.time.Instant;

/**
 * A version of a detector, never changed once it is there.
 *
 * @param enabled whether it takes part
 * @param measuredChance share of values of the same shape as its examples that pass; 0 where none
 *     did
 * @param revision of the whole set, from which on this version counted
 * @param reason in the person's words; null where none was given
 */
public record DetectorVersion(
    Detector detector,
    long version,
    boolean enabled,
    double measuredChance,
    long revision,
    Instant at,
    String reason) {

  /** As evidence names it: {@code org:staff-number@3}. */
  public String name() {
    return detector.key() + "@" + version;
  }

  /** The worse of what is stated and what was measured; 1 where values say nothing. */
  public double chance() {
    return detector.values() == null ? 1 : Math.max(detector.values().chance(), measuredChance);
  }
}
