package io.tenure.consent.rest.webhook;

import io.tenure.consent.domain.webhook.Webhook;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A webhook.
 *
 * @param state GONE: the receiver answered 410; change the webhook to call it again
 */
@Schema(name = "Webhook")
public record WebhookAnswer(
    UUID id,
    int version,
    String name,
    String url,
    List<String> types,
    List<String> purposes,
    Webhook.State state,
    Instant createdAt,
    Instant changedAt) {

  static WebhookAnswer of(Webhook webhook) {
    return new WebhookAnswer(
        webhook.id(),
        webhook.version(),
        webhook.name(),
        webhook.url(),
        webhook.types(),
        webhook.purposes(),
        webhook.state(),
        webhook.createdAt(),
        webhook.changedAt());
  }
}
