package io.tenure.consent.rest.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many calls are due again. */
@Schema(name = "WebhookReplayed")
public record ReplayAnswer(int replayed) {}
