package io.tenure.consent.usecase.webhook;

import io.tenure.consent.usecase.webhook.DeliveryStore.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shows the calls of a webhook, and makes them again. */
@ApplicationScoped
public class FollowDeliveries {
  private final DeliveryStore store;
  private final KeepWebhooks webhooks;
  private final Clock clock;

  FollowDeliveries(DeliveryStore store, KeepWebhooks webhooks, Clock clock) {
    this.store = store;
    this.webhooks = webhooks;
    this.clock = clock;
  }

  /** The newest first; {@code state} null for all. */
  public List<Shown> list(UUID webhook, String state, Optional<Long> before, int limit) {
    webhooks.find(webhook);
    return store.list(webhook, state, before, limit);
  }

  /**
   * Makes calls due again.
   *
   * @param alsoTaken whether also those that were taken, and not only dead ones
   * @param since made out from then on; null for all that are kept
   */
  public int replay(UUID webhook, boolean alsoTaken, Instant since) {
    webhooks.find(webhook);
    return store.replay(webhook, alsoTaken, since, clock.instant());
  }
}
