package io.tenure.consent.usecase.webhook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;

/** The body of a call, in the form of Standard Webhooks: ids and references only. */
final class WebhookBody {
  private WebhookBody() {}

  static byte[] of(Delivery delivery) {
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", delivery.announcement().type().wire())
            .put("timestamp", delivery.at().toString());
    ObjectNode data = body.putObject("data");
    data.put("subject", delivery.announcement().subject());
    data.put("purpose", delivery.announcement().purpose());
    ObjectNode ids = data.putObject("ids");
    new TreeMap<>(delivery.announcement().ids()).forEach(ids::put);
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
