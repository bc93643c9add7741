package io.tenure.disposal.store.evaluation;

import io.tenure.plan.Periods;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Local days in SQL as {@link Periods} means them: a day begins at its first instant. PostgreSQL
 * reads a local midnight that comes twice as the later one, Java as the earlier; zones where that
 * ever happens get the longer expression.
 */
final class ZoneSql {

  private static final int LAST_YEAR = 2400;
  private static final Map<ZoneId, Boolean> TWICE = new ConcurrentHashMap<>();

  private final Binds binds;

  ZoneSql(Binds binds) {
    this.binds = binds;
  }

  /** The local date of an instant. */
  String day(String instant, ZoneId zone) {
    return "(" + local(instant, zone) + ")::date";
  }

  /** The instant at which a day, given as a date or as a timestamp at midnight, is over. */
  String over(String day, ZoneId zone) {
    return start("(" + day + " + interval '1 day')", zone);
  }

  private String start(String midnight, ZoneId zone) {
    String late = "(" + midnight + " at time zone " + name(zone) + ")";
    if (!midnightTwice(zone)) {
      return late;
    }
    String before = "(" + late + " - interval '6 hours')";
    String offset = "(" + local(before, zone) + " - (" + before + " at time zone 'UTC'))";
    String early = "((" + midnight + " - " + offset + ") at time zone 'UTC')";
    return "(case when "
        + local(early, zone)
        + " = "
        + midnight
        + " then "
        + early
        + " else "
        + late
        + " end)";
  }

  private String local(String instant, ZoneId zone) {
    return "(" + instant + " at time zone " + name(zone) + ")";
  }

  /** An offset goes as an interval: PostgreSQL reads the sign of {@code +05:30} as POSIX does. */
  private String name(ZoneId zone) {
    if (zone.getRules().isFixedOffset()) {
      ZoneOffset offset = zone.getRules().getOffset(Instant.EPOCH);
      return "make_interval(secs => " + offset.getTotalSeconds() + ")";
    }
    return binds.text(zone.getId());
  }

  static boolean midnightTwice(ZoneId zone) {
    return TWICE.computeIfAbsent(zone, ZoneSql::everTwice);
  }

  private static boolean everTwice(ZoneId zone) {
    ZoneRules rules = zone.getRules();
    Instant at = LocalDate.of(1800, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    for (ZoneOffsetTransition next = rules.nextTransition(at);
        next != null && next.getDateTimeBefore().getYear() < LAST_YEAR;
        next = rules.nextTransition(next.getInstant())) {
      if (next.isOverlap() && containsMidnight(next)) {
        return true;
      }
    }
    return false;
  }

  /** The repeated stretch is from (included) the local time after to the local time before. */
  private static boolean containsMidnight(ZoneOffsetTransition overlap) {
    LocalDateTime from = overlap.getDateTimeAfter();
    LocalDateTime midnight = from.toLocalDate().atStartOfDay();
    LocalDateTime candidate = midnight.isBefore(from) ? midnight.plusDays(1) : midnight;
    return candidate.isBefore(overlap.getDateTimeBefore())
        && !overlap.getDuration().equals(Duration.ZERO);
  }
}
