package io.tenure.consent.rest.webhook;

import io.tenure.consent.usecase.webhook.DeliveryStore.Shown;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A call.
 *
 * @param seq number of the announcement
 * @param message the header {@code webhook-id}
 * @param state PENDING, DELIVERED or DEAD
 * @param dueAt when a pending one is tried next
 * @param lastFailure status, redirect, timeout, unreachable, address-refused, tls,
 *     announcement-removed, or the code of an error
 */
@Schema(name = "WebhookDelivery")
public record DeliveryAnswer(
    long seq,
    UUID message,
    String type,
    String state,
    int attempts,
    Instant dueAt,
    Instant createdAt,
    @Schema(nullable = true) Instant lastAt,
    @Schema(nullable = true) Integer lastStatus,
    @Schema(nullable = true) String lastFailure) {

  static DeliveryAnswer of(Shown shown) {
    return new DeliveryAnswer(
        shown.seq(),
        shown.message(),
        shown.type(),
        shown.state(),
        shown.attempts(),
        shown.dueAt(),
        shown.createdAt(),
        shown.lastAt(),
        shown.lastStatus(),
        shown.lastFailure());
  }
}
