package io.tenure.connector.record;

import io.tenure.connector.jdbc.Literals;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.record.Instants.At;
import io.tenure.connector.record.Instants.Reading;
import io.tenure.connector.record.Instants.Unbelievable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * Whether a row counts as deleted for its users, as its column says.
 *
 * @param deleted false also where nobody can tell
 * @param clear false where something stands there that is neither a time nor a usual sign for none
 */
record Deletion(boolean deleted, boolean clear) {

  /** Code of the finding about a row that is not clear. */
  static final String UNCLEAR = "record.soft-delete-unclear";

  private static final Deletion LIVE = new Deletion(false, true);
  private static final Deletion GONE = new Deletion(true, true);
  private static final Deletion UNKNOWN = new Deletion(false, false);

  /** MariaDB's date that is none; old tables with NOT NULL mean by it what others mean by NULL. */
  private static final Pattern ZERO = Pattern.compile("0000-00-00.*");

  private static final Pattern WHOLE = Pattern.compile("[+-]?\\d{1,18}");

  /** Seconds up to here (the year 5138), milliseconds beyond. */
  private static final long SECONDS = 100_000_000_000L;

  static Deletion read(SoftDelete sign, FieldType type, String value, Instant now) {
    if (!sign.byTime()) {
      return Literals.matches(type, value, sign.deletedValues()) ? GONE : LIVE;
    }
    if (value == null || value.isBlank()) {
      return LIVE;
    }
    return type == FieldType.INTEGER ? count(value.trim(), now) : time(value.trim(), now);
  }

  /** A moment that has not come yet is no deletion; {@code infinity} and the year 9999 never do. */
  private static Deletion time(String value, Instant now) {
    if (ZERO.matcher(value).matches()) {
      return LIVE;
    }
    Reading reading = Instants.read(value, ZoneOffset.UTC, now);
    if (reading instanceof At) {
      return GONE;
    }
    boolean future = reading instanceof Unbelievable u && u.code().equals(Instants.FUTURE);
    return future ? LIVE : UNKNOWN;
  }

  /** Time as a count since 1970; 0 means none. */
  private static Deletion count(String value, Instant now) {
    if (!WHOLE.matcher(value).matches()) {
      return UNKNOWN;
    }
    long count = Long.parseLong(value);
    long seconds = count < SECONDS ? count : count / 1000;
    if (count <= 0) {
      return count == 0 ? LIVE : UNKNOWN;
    }
    return Instant.ofEpochSecond(seconds).isAfter(now.plus(Instants.AHEAD)) ? LIVE : GONE;
  }
}
