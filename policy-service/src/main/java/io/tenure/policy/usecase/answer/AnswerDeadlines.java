package io.tenure.policy.usecase.answer;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.deadline.PublicHolidays;
import io.tenure.policy.domain.deadline.RequestDeadlines;
import io.tenure.policy.domain.deadline.RequestDeadlines.Deadlines;
import io.tenure.policy.domain.deadline.RequestEvent;
import io.tenure.policy.domain.deadline.RequestRegime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Computes by when a person's request has to be answered. */
@ApplicationScoped
public class AnswerDeadlines {
  private final RequestDeadlines deadlines;
  private final PublicHolidays holidays;

  AnswerDeadlines(RequestDeadlines deadlines, PublicHolidays holidays) {
    this.deadlines = deadlines;
    this.holidays = holidays;
  }

  /**
   * @param zone null for the regime's own
   * @param calendar null for the regime's own
   */
  public Deadlines answer(
      RequestRegime regime,
      Instant receivedAt,
      List<RequestEvent> events,
      String zone,
      String calendar) {
    if (calendar != null && !holidays.knows(calendar)) {
      throw new TenureException(
          PolicyError.CALENDAR_UNKNOWN, "Name a country or subdivision such as DE or DE-BY.");
    }
    if (events.stream().anyMatch(event -> event.at().isBefore(receivedAt))) {
      throw new TenureException(
          PolicyError.EVENTS_INVALID, "An event lies before the receipt of the request.");
    }
    return deadlines.compute(regime, receivedAt, events, zone(zone), calendar);
  }

  private static ZoneId zone(String name) {
    try {
      return name == null ? null : ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new TenureException(
          PolicyError.ZONE_UNKNOWN, "Name a zone of the IANA database such as Europe/Berlin.", e);
    }
  }
}
