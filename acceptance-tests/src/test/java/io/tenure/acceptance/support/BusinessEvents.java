package io.tenure.acceptance.support;

import io.tenure.acceptance.support.TenureClient.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What another system knows of the records of one dataset, posted to policy-service about the
 * references that disposal-service makes of their keys.
 *
 * @param system key of the system
 */
public record BusinessEvents(TenureClient tenure, String system, String dataset) {
  private static final String USER = "data-steward";

  /** Posts that something happened to the record with this key. */
  public Answer post(String key, String type, Instant occurredAt) {
    String reference =
        tenure
            .post(
                USER,
                "disposal",
                "/record-references",
                Map.of("system", system, "dataset", dataset, "keys", List.of(List.of(key))))
            .is(200)
            .body()
            .path("records")
            .path(0)
            .asText();
    return tenure
        .post(
            USER,
            "policy",
            "/events",
            Map.of(
                "source", "erp",
                "id", UUID.randomUUID().toString(),
                "type", type,
                "object", Map.of("record", reference),
                "occurredAt", occurredAt.toString()))
        .is(201);
  }

  /** It did not happen after all. */
  public void cancel(Answer posted) {
    tenure
        .call(
            USER,
            "policy",
            "POST",
            "/events/" + posted.body().path("event").asText() + "/cancellations",
            Map.of("reason", "the notice was withdrawn"),
            Map.of(
                "Idempotency-Key",
                UUID.randomUUID().toString(),
                "If-Match",
                posted.etag().orElseThrow()))
        .is(200);
  }
}
