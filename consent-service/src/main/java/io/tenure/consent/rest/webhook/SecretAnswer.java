package io.tenure.consent.rest.webhook;

import io.tenure.consent.usecase.webhook.KeepWebhooks.NewSecret;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A secret, shown this once.
 *
 * @param secret as libraries of Standard Webhooks take it
 * @param othersEnd until when calls are signed with the secrets before, too
 */
@Schema(name = "WebhookSecret")
public record SecretAnswer(String secret, Instant othersEnd) {
  static SecretAnswer of(NewSecret made) {
    return new SecretAnswer(made.secret(), made.othersEnd());
  }
}
