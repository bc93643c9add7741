package io.tenure.consent.usecase.optin;

import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.RawEvent;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.optin.OptIn;
import java.time.Instant;
import java.util.List;

/** The events that an opt-in makes: one for each purpose, with the opt-in as evidence. */
final class OptInEvents {
  private OptInEvents() {}

  static List<RawEvent> requested(OptIn optIn) {
    return events(optIn, EventType.REQUESTED, optIn.requestedAt());
  }

  static List<RawEvent> given(OptIn optIn, Instant at) {
    return events(optIn, EventType.GIVEN, at);
  }

  private static List<RawEvent> events(OptIn optIn, EventType type, Instant at) {
    SubjectReference contactPoint = optIn.route().contactPoint();
    return optIn.purposes().stream()
        .map(
            purpose ->
                new RawEvent(
                    optIn.subject().value(),
                    purpose.value(),
                    type.name(),
                    at.toString(),
                    Method.DOUBLE_OPT_IN.name(),
                    optIn.evidence(),
                    optIn.source(),
                    optIn.evidence() + "/" + type.name() + "/" + purpose.value(),
                    optIn.route().channel().name(),
                    contactPoint == null ? null : contactPoint.value(),
                    optIn.shown(),
                    null,
                    null))
        .toList();
  }
}
