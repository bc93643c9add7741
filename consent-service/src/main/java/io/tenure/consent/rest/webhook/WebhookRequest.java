package io.tenure.consent.rest.webhook;

import io.tenure.consent.domain.webhook.Webhook;
import io.tenure.consent.usecase.webhook.KeepWebhooks.Terms;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as callers send it. */
@Schema(name = "WebhookTerms")
public record WebhookRequest(
    @NotBlank @Size(max = 200) String name,
    @NotBlank
        @Size(max = 2000)
        @Schema(
            description =
                "https; a host of the own network only where the operator allows it by name",
            examples = "https://mail.example.com/hooks/tenure")
        String url,
    @NotNull
        @Size(max = 50)
        @Schema(description = "Which announcements; none: all", examples = "[\"consent.changed\"]")
        List<@NotNull @Size(max = 100) String> types,
    @NotNull @Size(max = 200) @Schema(description = "Of which purposes; none: all")
        List<@NotNull @Size(max = 100) String> purposes,
    @Schema(description = "Paused: calls are made out and wait") boolean paused) {

  Terms toTerms() {
    return new Terms(
        name, url, types, purposes, paused ? Webhook.State.PAUSED : Webhook.State.ACTIVE);
  }
}
