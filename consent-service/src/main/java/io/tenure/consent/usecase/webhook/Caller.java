package io.tenure.consent.usecase.webhook;

import io.tenure.consent.domain.webhook.WebhookUrl;
import java.util.Map;

/** Makes one call; never throws for what the other side does. */
public interface Caller {
  Outcome call(WebhookUrl url, Map<String, String> headers, byte[] body);
}
