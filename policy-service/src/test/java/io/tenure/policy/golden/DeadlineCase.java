package io.tenure.policy.golden;

import io.tenure.policy.domain.deadline.RequestEvent;
import io.tenure.policy.domain.deadline.RequestRegime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A worked example of a deadline.
 *
 * @param why the rule it follows, with its source
 * @param expect by member; null where there is no such day
 */
public record DeadlineCase(
    String id,
    String why,
    RequestRegime regime,
    ZoneId zone,
    String calendar,
    LocalDate received,
    List<Happened> events,
    Map<String, String> expect) {

  /** An event by its local day. */
  public record Happened(RequestEvent.Type type, LocalDate at, LocalDate until) {}

  public Instant receivedAt() {
    return noon(received);
  }

  public List<RequestEvent> requestEvents() {
    return events == null
        ? List.of()
        : events.stream().map(e -> new RequestEvent(e.type(), noon(e.at()), e.until())).toList();
  }

  private Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(zone == null ? regime.zone() : zone).toInstant();
  }
}
