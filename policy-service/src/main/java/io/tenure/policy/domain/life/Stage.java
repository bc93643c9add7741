package io.tenure.policy.domain.life;

import java.time.Instant;

/** How far a version has come. */
public enum Stage {
  DRAFT,
  SUBMITTED,
  APPROVED,
  ACTIVATED,
  /** Taken back before it took effect; nothing follows. */
  WITHDRAWN;

  /**
   * What a version is at a moment, in the words of the API.
   *
   * @param effectiveFrom null before activation
   * @param replacedFrom when the next version takes effect, null where none does
   */
  public String shown(Instant effectiveFrom, Instant replacedFrom, Instant now) {
    if (this != ACTIVATED) {
      return name();
    }
    if (now.isBefore(effectiveFrom)) {
      return "SCHEDULED";
    }
    return replacedFrom == null || now.isBefore(replacedFrom) ? "ACTIVE" : "SUPERSEDED";
  }
}
