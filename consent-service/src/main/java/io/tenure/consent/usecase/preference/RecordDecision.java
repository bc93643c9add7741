package io.tenure.consent.usecase.preference;

import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.RawEvent;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.preference.Decision;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.usecase.event.RecordEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** Records a decision as an event that has just happened, with what was shown. */
@ApplicationScoped
class RecordDecision {
  private final RecordEvent recordEvent;
  private final Clock clock;

  RecordDecision(RecordEvent recordEvent, Clock clock) {
    this.recordEvent = recordEvent;
    this.clock = clock;
  }

  /**
   * @param purpose key, or {@code *} for everything
   * @param shown id of the proof of what the person saw
   */
  void record(
      String source,
      SubjectReference subject,
      String purpose,
      Channel channel,
      Decision decision,
      UUID shown) {
    recordEvent.record(
        new RawEvent(
            subject.value(),
            purpose,
            decision.event().name(),
            clock.instant().toString(),
            Method.FORM.name(),
            null,
            source,
            "decision/" + UUID.randomUUID(),
            channel.name(),
            null,
            shown.toString(),
            null,
            null));
  }
}
