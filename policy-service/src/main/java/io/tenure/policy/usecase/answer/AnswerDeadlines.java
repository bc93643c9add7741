package io.tenure.policy.usecase.answer;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.deadline.PublicHolidays;
import io.tenure.policy.domain.deadline.RequestDeadlines;
import io.tenure.policy.domain.deadline.RequestDeadlines.Deadlines;
import io.tenure.policy.domain.deadline.RequestEvent;
import io.tenure.policy.domain.deadline.RequestRegime;
import io.tenure.policy.domain.rule.Controller;
import io.tenure.policy.domain.rule.Jurisdiction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Computes by when a person's request has to be answered. */
@ApplicationScoped
public class AnswerDeadlines {
  private final RequestDeadlines deadlines;
  private final PublicHolidays holidays;
  private final ActivePolicy active;

  AnswerDeadlines(RequestDeadlines deadlines, PublicHolidays holidays, ActivePolicy active) {
    this.deadlines = deadlines;
    this.holidays = holidays;
    this.active = active;
  }

  /**
   * @throws TenureException {@code policy.calendar-unknown}, {@code policy.zone-unknown}, {@code
   *     policy.events-invalid}; {@code policy.controller-not-found} and {@code policy.none-active}
   *     where a controller is named
   */
  public Deadlines answer(Question question) {
    if (question.calendar() != null && !holidays.knows(question.calendar())) {
      throw new TenureException(
          PolicyError.CALENDAR_UNKNOWN, "Name a country or subdivision such as DE or DE-BY.");
    }
    if (question.events().stream().anyMatch(e -> e.at().isBefore(question.receivedAt()))) {
      throw new TenureException(
          PolicyError.EVENTS_INVALID, "An event lies before the receipt of the request.");
    }
    return deadlines.compute(
        question.regime(),
        question.receivedAt(),
        question.events(),
        zone(question.zone()),
        calendar(question));
  }

  private String calendar(Question question) {
    if (question.calendar() != null || question.controller() == null) {
      return question.calendar();
    }
    String seat = seat(question.controller());
    if (!question.regime().countsHolidaysOf(seat)) {
      return null;
    }
    return Stream.of(seat, Jurisdiction.country(seat))
        .filter(holidays::knows)
        .findFirst()
        .orElse(null);
  }

  private String seat(String controller) {
    return active.at(active.moment(null)).edition().content().controllers().stream()
        .filter(each -> each.key().equals(controller))
        .map(Controller::jurisdiction)
        .findFirst()
        .orElseThrow(
            () ->
                new TenureException(
                    PolicyError.CONTROLLER_NOT_FOUND,
                    "The policy in effect has no controller of this key."));
  }

  /**
   * A request and what is known of it.
   *
   * @param zone null for the regime's own
   * @param calendar public holidays that count; null for those of the controller's seat
   * @param controller key of a controller of the policy in effect; null for the regime's holidays
   */
  public record Question(
      RequestRegime regime,
      Instant receivedAt,
      List<RequestEvent> events,
      String zone,
      String calendar,
      String controller) {}

  private static ZoneId zone(String name) {
    try {
      return name == null ? null : ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new TenureException(
          PolicyError.ZONE_UNKNOWN, "Name a zone of the IANA database such as Europe/Berlin.", e);
    }
  }
}
