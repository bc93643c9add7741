package io.tenure.policy.golden;

import io.tenure.policy.domain.deadline.RequestEvent;
import io.tenure.policy.domain.deadline.RequestRegime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** A worked example of a deadline. */
public record DeadlineCase(
    String id,
    RequestRegime regime,
    ZoneId zone,
    String calendar,
    LocalDate received,
    List<Happened> events,
    Map<String, String> expect) {

  /** An event by its local day. */
  public record Happened(RequestEvent.Type type, LocalDate at) {}

  public Instant receivedAt() {
    return noon(received);
  }

  public List<RequestEvent> requestEvents() {
    return events == null
        ? List.of()
        : events.stream().map(e -> new RequestEvent(e.type(), noon(e.at()))).toList();
  }

  private Instant noon(LocalDate day) {
    return day.atTime(12, 0).atZone(zone == null ? regime.zone() : zone).toInstant();
  }
}
