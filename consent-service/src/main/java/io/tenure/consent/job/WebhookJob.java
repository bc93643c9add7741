package io.tenure.consent.job;

import io.tenure.consent.usecase.webhook.CallWebhooks;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Makes the calls of webhooks that are due. */
@ApplicationScoped
class WebhookJob implements ScheduledJob {
  private static final Duration LONGEST = Duration.ofSeconds(50);

  private final CallWebhooks callWebhooks;

  WebhookJob(CallWebhooks callWebhooks) {
    this.callWebhooks = callWebhooks;
  }

  @Override
  public String name() {
    return "webhooks";
  }

  @Override
  public String run() {
    return callWebhooks.call(LONGEST) + " calls were taken";
  }
}
