package io.tenure.consent.rest.optin;

import io.tenure.consent.domain.optin.OptIn;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.usecase.optin.RequestedOptIn;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question that was recorded, and the link to send. */
@Schema(name = "OptIn")
public record OptInAnswer(
    UUID id,
    String subject,
    List<String> purposes,
    Channel channel,
    Instant requestedAt,
    @Schema(description = "From then on the link confirms nothing (exclusive)") Instant expiresAt,
    @Schema(
            description =
                "Send it to the address that was given, and to nobody else. It opens a page with a"
                    + " button; only the button confirms")
        URI confirmationUrl) {

  static OptInAnswer of(RequestedOptIn requested, URI publicUrl) {
    OptIn optIn = requested.optIn();
    return new OptInAnswer(
        optIn.id(),
        optIn.subject().value(),
        optIn.purposes().stream().map(Object::toString).toList(),
        optIn.route().channel(),
        optIn.requestedAt(),
        optIn.expiresAt(),
        URI.create(publicUrl.toString().replaceAll("/+$", "") + "/opt-in/" + requested.token()));
  }
}
