package io.tenure.consent.rest.request;

import io.tenure.consent.domain.request.RequestType;
import io.tenure.consent.usecase.request.ReceiveRequest.Asked;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller asks for. */
@Schema(name = "OwnRequest")
public record AskBody(
    @NotNull RequestType type,
    @Pattern(regexp = "[A-Za-z][A-Za-z0-9_.-]{0,59}")
        @Schema(
            nullable = true,
            description = "Law it rests on, as policy-service names it in POST /request-deadlines")
        String regime,
    @Pattern(regexp = "[A-Z]{2}(-[A-Z0-9]{1,3})?")
        @Schema(nullable = true, description = "ISO 3166 code of where the caller lives")
        String jurisdiction) {

  Asked by(List<String> subjects) {
    return new Asked(type, subjects, regime, jurisdiction, null);
  }
}
