package io.tenure.consent.rest;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.usecase.event.StoredEvent;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A recorded event and what the state is now where it holds.
 *
 * @param purpose key, or * where it is about all purposes
 * @param purposeVersion 0 where it is about all purposes
 * @param validUntil when the consent that it gives ends by clock (exclusive), or null
 * @param endedAt from when processing may no longer rest on a consent that there was; null where
 *     there never was one, or it is valid
 */
@Schema(name = "RecordedEvent")
public record EventAnswer(
    UUID id,
    String subject,
    String purpose,
    int purposeVersion,
    EventType event,
    @Schema(nullable = true) Instant at,
    Instant recordedAt,
    @Schema(nullable = true) Instant validUntil,
    ConsentState state,
    boolean valid,
    @Schema(nullable = true) Instant since,
    @Schema(nullable = true) Instant endedAt,
    Channel channel,
    @Schema(nullable = true) String contactPoint) {

  static EventAnswer of(StoredEvent stored, ConsentView view) {
    ConsentEvent event = stored.event();
    return new EventAnswer(
        stored.id(),
        stored.pair().subject().value(),
        stored.pair().purpose().value(),
        stored.purposeVersion(),
        event.type(),
        event.at(),
        event.recordedAt(),
        event.validUntil(),
        view.state(),
        view.valid(),
        view.since(),
        view.endedAt(),
        event.route().channel(),
        contactPoint(event.route()));
  }

  private static String contactPoint(Route route) {
    return route.contactPoint() == null ? null : route.contactPoint().value();
  }
}
