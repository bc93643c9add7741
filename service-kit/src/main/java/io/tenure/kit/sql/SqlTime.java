package io.tenure.kit.sql;

import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Between {@link Instant} and {@code timestamptz}, whatever zone the session is in. */
public final class SqlTime {

  private SqlTime() {}

  /** What to bind for a {@code timestamptz}; null stays null. */
  public static OffsetDateTime bind(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  /** A {@code timestamptz} column, or null. */
  public static Instant read(Row row, String column) {
    OffsetDateTime value = row.getOffsetDateTime(column);
    return value == null ? null : value.toInstant();
  }
}
