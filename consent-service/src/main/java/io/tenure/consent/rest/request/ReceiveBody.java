package io.tenure.consent.rest.request;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.request.RequestType;
import io.tenure.consent.usecase.request.ReceiveRequest.Asked;
import io.tenure.kit.problem.SaneInstant;
import io.tenure.kit.problem.TenureException;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A request that came by letter, mail or phone. */
@Schema(name = "ReceivedRequest")
public record ReceiveBody(
    @NotNull RequestType type,
    @NotEmpty @Size(max = 20) @Schema(description = "Subject references of the person")
        List<String> subjects,
    @Pattern(regexp = "[A-Za-z][A-Za-z0-9_.-]{0,59}") @Schema(nullable = true) String regime,
    @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?") @Schema(nullable = true) String jurisdiction,
    @SaneInstant @Schema(nullable = true, description = "When it came; now where it is absent")
        Instant receivedAt) {

  Asked toAsked() {
    if (!subjects.stream().allMatch(SubjectReference::isValid)) {
      throw new TenureException(
          ConsentError.SUBJECT_INVALID, "subjects are not all subject references (s1:...)");
    }
    return new Asked(type, subjects.stream().distinct().toList(), regime, jurisdiction, receivedAt);
  }
}
