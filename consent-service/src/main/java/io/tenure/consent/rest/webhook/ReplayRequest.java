package io.tenure.consent.rest.webhook;

import io.tenure.kit.problem.SaneInstant;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which calls are made again. */
@Schema(name = "WebhookReplay")
public record ReplayRequest(
    @Schema(description = "Also those that were taken; else dead ones only") boolean alsoDelivered,
    @SaneInstant @Schema(nullable = true, description = "Made out from then on; all where absent")
        Instant since) {}
