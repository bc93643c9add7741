package io.tenure.consent.store;

import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.domain.state.PairView;
import io.tenure.consent.usecase.event.ConsentChange;
import io.tenure.consent.usecase.feed.FeedItem;
import io.tenure.kit.sql.SqlTime;
import io.tenure.kit.sql.Statements;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;

/** Rows of {@code consent_change}. */
final class FeedRows {
  // The counter's row lock is held until the commit. So numbers become visible in their own order,
  // which a sequence does not promise: its numbers are drawn before the commit, and lost on
  // rollback.
  private static final String APPEND =
      """
      with numbers as (
        update consent_feed set last_seq = last_seq + cardinality($1::text[])
        returning last_seq - cardinality($1::text[]) as base)
      insert into consent_change (seq, subject, purpose, state, valid, since, ended_at, recorded_at,
                                  routes)
      select numbers.base + c.place, c.subject, c.purpose, c.state, c.valid, c.since, c.ended_at,
             c.recorded_at, c.routes::jsonb
      from numbers,
           unnest($1::text[], $2::text[], $3::text[], $4::boolean[], $5::timestamptz[],
                  $6::timestamptz[], $7::timestamptz[], $8::text[])
           with ordinality as c (subject, purpose, state, valid, since, ended_at, recorded_at,
                                 routes, place)
      """;

  private static final String AFTER =
      """
      select seq, subject, purpose, state, since, ended_at, recorded_at, routes::text as routes
      from consent_change where seq > $1 order by seq limit $2
      """;

  private FeedRows() {}

  static void append(Statements sql, List<ConsentChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    sql.execute(
        APPEND,
        PairArrays.of(changes.stream().map(ConsentChange::pair).toList())
            .addArrayOfString(
                changes.stream().map(c -> c.view().state().name()).toArray(String[]::new))
            .addArrayOfBoolean(changes.stream().map(c -> c.view().valid()).toArray(Boolean[]::new))
            .addArrayOfOffsetDateTime(times(changes, c -> c.view().since()))
            .addArrayOfOffsetDateTime(times(changes, c -> c.view().endedAt()))
            .addArrayOfOffsetDateTime(times(changes, ConsentChange::recordedAt))
            .addArrayOfString(
                changes.stream()
                    .map(c -> RouteJson.views(c.state().routes()))
                    .toArray(String[]::new)));
  }

  static List<FeedItem> after(Statements sql, long after, int limit) {
    return sql.query(AFTER, Tuple.of(after, limit), FeedRows::read);
  }

  static long last(Statements sql) {
    return sql.query("select last_seq from consent_feed", row -> row.getLong("last_seq"))
        .getFirst();
  }

  private static FeedItem read(Row row) {
    ConsentView view =
        new ConsentView(
            ConsentState.valueOf(row.getString("state")),
            SqlTime.read(row, "since"),
            SqlTime.read(row, "ended_at"));
    return new FeedItem(
        row.getLong("seq"),
        new ConsentChange(
            PairArrays.read(row),
            new PairView(view, RouteJson.views(row.getString("routes"))),
            SqlTime.read(row, "recorded_at")));
  }

  private static OffsetDateTime[] times(
      List<ConsentChange> changes, Function<ConsentChange, Instant> column) {
    return changes.stream()
        .map(change -> SqlTime.bind(column.apply(change)))
        .toArray(OffsetDateTime[]::new);
  }
}
