package io.tenure.consent.rest.retention;

import io.quarkus.qute.TemplateData;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.period.FetchedPeriods;
import io.tenure.consent.domain.period.Periods;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * A schedule as the page shows it.
 *
 * @param language of its words
 * @param stale that policy-service does not answer now; empty where it does
 */
@TemplateData
public record ScheduleView(
    String controllerName,
    String language,
    String introduction,
    String state,
    String notes,
    String stale,
    List<SectionView> sections) {

  /** Rules for one kind of records. */
  @TemplateData
  public record SectionView(String heading, List<RowView> rows) {}

  /** A rule. */
  @TemplateData
  public record RowView(String title, String data, String people, String period, String why) {}

  static ScheduleView of(FetchedPeriods fetched, Phrases phrases) {
    Periods periods = fetched.periods();
    return new ScheduleView(
        periods.controllerName(),
        periods.language(),
        periods.introduction(),
        periods.state(),
        periods.notes(),
        fetched.fresh()
            ? ""
            : phrases.say(
                "notice.periods-stale", "day", phrases.language().day(day(fetched.checkedAt()))),
        periods.sections().stream()
            .map(
                section ->
                    new SectionView(
                        section.heading(),
                        section.entries().stream().map(ScheduleView::row).toList()))
            .toList());
  }

  private static RowView row(Periods.Period period) {
    return new RowView(
        period.title(),
        capital(period.data()),
        capital(period.people()),
        capital(period.period()),
        capital(period.why()));
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
