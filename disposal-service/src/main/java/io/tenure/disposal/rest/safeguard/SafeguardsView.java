package io.tenure.disposal.rest.safeguard;

import io.tenure.disposal.domain.saga.ClockGuard;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The safeguards as the API shows them.
 *
 * @param clock whether the clock can be believed
 */
record SafeguardsView(Clock clock) {

  /**
   * The clock guard.
   *
   * @param state RUNNING or FROZEN
   * @param highWater latest time the database's clock showed
   * @param reason why it is frozen
   * @param releaseAskedBy first of the two people who set it free
   */
  record Clock(
      String state,
      Instant highWater,
      @Schema(nullable = true) String reason,
      @Schema(nullable = true) Instant frozenAt,
      @Schema(nullable = true) String releaseAskedBy,
      @Schema(nullable = true) Instant releaseAskedAt,
      @Schema(nullable = true) String releaseReason) {}

  static SafeguardsView of(ClockGuard.Standing guard) {
    ClockGuard.Release release = guard.release();
    return new SafeguardsView(
        new Clock(
            guard.frozen() ? "FROZEN" : "RUNNING",
            guard.highWater(),
            guard.reason(),
            guard.frozenAt(),
            release == null ? null : release.by().subject(),
            release == null ? null : release.at(),
            release == null ? null : release.reason()));
  }
}
