package io.tenure.consent.rest.transfer;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.Origin;
import io.tenure.consent.domain.event.Provenance;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.term.ConsentTerm;
import io.tenure.consent.usecase.event.StoredEvent;
import java.time.Instant;
import java.util.UUID;

/** An event with all that is known of it. */
record ExportedEvent(
    UUID id,
    String subject,
    String purpose,
    int purposeVersion,
    EventType event,
    Instant at,
    Instant recordedAt,
    Instant validUntil,
    Method method,
    Provenance provenance,
    String evidence,
    String source,
    String sourceId,
    Channel channel,
    String contactPoint,
    String notice,
    Integer age,
    String guardian,
    ConsentTerm term) {
  static ExportedEvent of(StoredEvent stored) {
    ConsentEvent event = stored.event();
    Origin origin = event.origin();
    return new ExportedEvent(
        stored.id(),
        stored.pair().subject().value(),
        stored.pair().purpose().value(),
        stored.purposeVersion(),
        event.type(),
        event.at(),
        event.recordedAt(),
        event.validUntil(),
        origin.method(),
        origin.provenance(),
        origin.evidence(),
        origin.source(),
        origin.sourceId(),
        event.route().channel(),
        text(event.route().contactPoint()),
        stored.circumstances().notice(),
        stored.circumstances().age(),
        text(stored.circumstances().guardian()),
        stored.circumstances().term());
  }

  private static String text(SubjectReference reference) {
    return reference == null ? null : reference.value();
  }
}
