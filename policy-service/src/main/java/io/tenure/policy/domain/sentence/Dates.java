package io.tenure.policy.domain.sentence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Days, moments and lengths of time in the reader's form. */
public final class Dates {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  /** Some ten years, a few hundred kilobytes. */
  private static final int REMEMBERED = 4_000;

  private final Phrases phrases;
  private final DateTimeFormatter day;
  private final DateTimeFormatter firstDay;

  /** The same days come again and again: ends of years, and all records of one day. */
  private final Map<LocalDate, String> said = new ConcurrentHashMap<>();

  public Dates(Phrases phrases) {
    this.phrases = phrases;
    this.day = format(phrases, "format.day");
    this.firstDay = format(phrases, "format.first-day");
  }

  public String day(LocalDate date) {
    String known = said.get(date);
    if (known != null) {
      return known;
    }
    String text = (date.getDayOfMonth() == 1 ? firstDay : day).format(date);
    if (said.size() >= REMEMBERED) {
      said.clear();
    }
    said.put(date, text);
    return text;
  }

  public String moment(Instant instant, ZoneId zone) {
    ZonedDateTime local = instant.atZone(zone);
    return phrases.say(
        "format.moment",
        "day",
        day(local.toLocalDate()),
        "time",
        TIME.format(local),
        "zone",
        zone.getId());
  }

  /** Years, months and days, as the rule states them: 24 months are not 2 years. */
  public String period(Period period) {
    List<String> parts = new ArrayList<>();
    part(parts, "year", period.getYears());
    part(parts, "month", period.getMonths());
    part(parts, "day", period.getDays());
    return whole(parts);
  }

  /** Hours and minutes. */
  public String duration(Duration duration) {
    List<String> parts = new ArrayList<>();
    part(parts, "hour", duration.toHours());
    part(parts, "minute", duration.toMinutesPart());
    return whole(parts);
  }

  private String whole(List<String> parts) {
    return parts.isEmpty() ? phrases.say("period.at-once") : phrases.joined("period.and", parts);
  }

  private void part(List<String> parts, String unit, long count) {
    if (count != 0) {
      String form = Math.abs(count) == 1 ? ".one" : ".other";
      parts.add(phrases.say("period." + unit + form, "count", Long.toString(count)));
    }
  }

  private static DateTimeFormatter format(Phrases phrases, String key) {
    return DateTimeFormatter.ofPattern(phrases.say(key), phrases.language().locale());
  }
}
