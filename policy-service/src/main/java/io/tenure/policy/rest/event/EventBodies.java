package io.tenure.policy.rest.event;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Other bodies of the calls about events. */
final class EventBodies {

  private EventBodies() {}

  /** Many events. */
  @Schema(name = "BusinessEventImport")
  record ImportBody(@NotNull @Size(max = 10_000) List<EventBody> items) {}

  /** When it happened really. */
  @Schema(name = "BusinessEventCorrection")
  record CorrectionBody(
      @Schema(format = "date-time", description = "RFC 3339 with zone, in the years 1900 to 2200")
          @NotNull
          String occurredAt,
      @Schema(
              nullable = true,
              description = "Opaque reference to what proves it; left out: as before")
          String evidence,
      @Schema(description = "No personal data") @NotBlank @Size(max = 1000) String reason) {}

  /** Why it does not count any more. */
  @Schema(name = "BusinessEventCancellation")
  record CancellationBody(
      @Schema(description = "No personal data") @NotBlank @Size(max = 1000) String reason) {}
}
