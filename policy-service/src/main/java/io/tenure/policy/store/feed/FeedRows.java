package io.tenure.policy.store.feed;

import io.tenure.kit.sql.SqlTime;
import io.tenure.policy.domain.feed.PolicyChange;
import io.tenure.policy.usecase.feed.FeedItem;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Between changes and rows of {@code policy_change}. */
final class FeedRows {

  private FeedRows() {}

  /** A row without its number, as {@code policy_change_append} takes it. */
  static String write(PolicyChange change) {
    return new JsonObject()
        .put("kind", change.kind().name())
        .put("policy_id", change.policyId().toString())
        .put("version_id", change.versionId().toString())
        .put("number", change.number())
        .put("digest", change.digest())
        .put("effective_from", text(change.effectiveFrom()))
        .put("at", text(change.at()))
        .encode();
  }

  /** As exact as the database is, and never rounded up. */
  private static String text(Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS).toString();
  }

  static FeedItem read(Row row) {
    return new FeedItem(
        row.getLong("seq"),
        new PolicyChange(
            PolicyChange.Kind.valueOf(row.getString("kind")),
            row.getUUID("policy_id"),
            row.getUUID("version_id"),
            row.getInteger("number"),
            row.getString("digest"),
            SqlTime.read(row, "effective_from"),
            SqlTime.read(row, "at")));
  }
}
