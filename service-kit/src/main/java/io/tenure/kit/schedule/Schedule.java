package io.tenure.kit.schedule;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A job of the clock, as the API shows it. Instants are UTC.
 *
 * @param cron Quartz cron expression, or {@code off}
 * @param running whether a replica is at it now
 * @param lastStartedAt start of the latest run
 * @param lastFinishedAt end of the latest run that came to an end
 * @param outcome how that one ended
 * @param message what it said
 * @param nextAt when it is due next; null when it is off
 */
public record Schedule(
    String name,
    String cron,
    boolean running,
    @Schema(nullable = true) Instant lastStartedAt,
    @Schema(nullable = true) Instant lastFinishedAt,
    @Schema(nullable = true) Outcome outcome,
    @Schema(nullable = true) String message,
    @Schema(nullable = true) Instant nextAt) {

  /** How a run ended. */
  public enum Outcome {
    SUCCEEDED,
    FAILED
  }
}
