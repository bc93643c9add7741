package io.tenure.consent.rest.form;

import io.tenure.consent.domain.preference.Decision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided in a form. */
@Schema(name = "ConsentFormDecisions")
public record FormDecisions(
    @NotNull
        @Schema(
            description =
                "43 characters of base64url: 32 random bytes that the browser made when the person"
                    + " decided, and keeps. Whoever knows them speaks for this device, and for"
                    + " nobody else")
        String device,
    @NotNull @Schema(description = "Id of the proof that came with the form") UUID shown,
    @NotEmpty @Size(max = 100) List<@NotNull @Valid FormDecision> decisions) {

  /** One decision. */
  @Schema(name = "ConsentFormDecision")
  public record FormDecision(
      @NotNull @Size(max = 100) String purpose, @NotNull Decision decision) {}
}
