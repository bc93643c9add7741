package io.tenure.consent.rest.request;

import io.tenure.consent.domain.request.RequestCode;
import io.tenure.consent.domain.request.RequestState;
import io.tenure.consent.domain.request.RequestStep;
import io.tenure.kit.problem.SaneInstant;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a request. */
@Schema(name = "PersonRequestProgress")
public record ProgressBody(
    @NotNull @Schema(description = "The reporter's own id: told again, it is the same step")
        UUID report,
    @NotNull RequestState state,
    @NotNull RequestCode code,
    @SaneInstant @Schema(nullable = true, description = "The day an answer is owed by")
        Instant respondBy,
    @NotNull @SaneInstant Instant at) {

  RequestStep toStep(Instant now) {
    return new RequestStep(report, state, code, respondBy, at, now);
  }
}
