package io.tenure.policy.domain.event;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import io.tenure.policy.domain.event.Reading.Accepted;
import io.tenure.policy.domain.event.Reading.Refused;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads an event from its texts: forms, dates, one object, and a type that starts a clock. Pure.
 */
public final class EventReader {
  private static final String BAD_TIME =
      "occurredAt is not an RFC 3339 instant with zone in the years 1900 to 2200.";
  private static final String BAD_EVIDENCE = "evidence is not an opaque reference.";

  private EventReader() {}

  /**
   * Reads an event.
   *
   * @param types names of triggers that can be posted
   */
  public static Reading read(RawEvent raw, Set<String> types) {
    if (raw == null) {
      return new Refused(PolicyError.EVENT_OBJECT_MISSING, "The line is empty.");
    }
    return wrong(raw, types).<Reading>map(refused -> refused).orElseGet(() -> accepted(raw));
  }

  /**
   * Reads when a correction says that it happened.
   *
   * @throws TenureException {@code event.time-invalid}
   */
  public static Instant requireInstant(String text) {
    return EventTexts.instant(text)
        .orElseThrow(() -> new TenureException(PolicyError.EVENT_TIME_INVALID, BAD_TIME));
  }

  /**
   * Demands an opaque reference; null is fine.
   *
   * @throws TenureException {@code event.evidence-invalid}
   */
  public static void requireEvidence(String text) {
    if (text != null && !EventTexts.reference(text)) {
      throw new TenureException(PolicyError.EVENT_EVIDENCE_INVALID, BAD_EVIDENCE);
    }
  }

  private static Optional<Refused> wrong(RawEvent raw, Set<String> types) {
    return wrongName(raw)
        .or(() -> wrongObject(raw))
        .or(() -> wrongType(raw, types))
        .or(() -> wrongRevision(raw));
  }

  private static Optional<Refused> wrongName(RawEvent raw) {
    if (!EventTexts.source(raw.source())) {
      return refused(PolicyError.EVENT_SOURCE_INVALID, "source is not the name of a system.");
    }
    if (!EventTexts.reference(raw.id())) {
      return refused(PolicyError.EVENT_SOURCE_INVALID, "id is not an opaque id of the source.");
    }
    if (raw.evidence() != null && !EventTexts.reference(raw.evidence())) {
      return refused(PolicyError.EVENT_EVIDENCE_INVALID, BAD_EVIDENCE);
    }
    return Optional.empty();
  }

  private static Optional<Refused> wrongObject(RawEvent raw) {
    if (raw.record() == null && raw.subject() == null) {
      return refused(
          PolicyError.EVENT_OBJECT_MISSING,
          "Say what it happened to: object.record or object.subject.");
    }
    if (raw.record() != null && raw.subject() != null) {
      return refused(
          PolicyError.EVENT_OBJECT_INVALID,
          "An event has one object: record or subject, not both.");
    }
    if (raw.record() != null && EventTexts.record(raw.record()).isEmpty()) {
      return refused(
          PolicyError.EVENT_OBJECT_INVALID,
          "object.record is not the id of a record; disposal-service makes it at POST"
              + " /api/v1/record-references.");
    }
    if (raw.subject() != null && !EventTexts.subject(raw.subject())) {
      return refused(
          PolicyError.EVENT_OBJECT_INVALID,
          "object.subject is not a subject reference (s1:...); disposal-service makes it at POST"
              + " /api/v1/subject-references.");
    }
    return Optional.empty();
  }

  private static Optional<Refused> wrongType(RawEvent raw, Set<String> types) {
    if (raw.type() == null) {
      return refused(PolicyError.EVENT_TYPE_UNKNOWN, "type is missing.");
    }
    if (types.contains(raw.type())) {
      return Optional.empty();
    }
    return Optional.of(
        new Refused(
            PolicyError.EVENT_TYPE_UNKNOWN,
            "Neither the catalogue nor the active policy's 'triggers' knows this type; no rule could"
                + " ever count from it.",
            NearNames.of(raw.type(), types)));
  }

  private static Optional<Refused> wrongRevision(RawEvent raw) {
    if (raw.occurredAt() == null || EventTexts.instant(raw.occurredAt()).isEmpty()) {
      return refused(PolicyError.EVENT_TIME_INVALID, BAD_TIME);
    }
    if (raw.revision() != null && raw.revision() < 1) {
      return refused(PolicyError.EVENT_REVISION_INVALID, "revision counts from 1.");
    }
    boolean first = raw.revision() == null || raw.revision() == 1;
    if ((!first || raw.cancelled() || raw.reason() != null) && !EventTexts.reason(raw.reason())) {
      return refused(
          PolicyError.EVENT_REASON_MISSING,
          "A correction or cancellation says why, in 1 to 1,000 characters.");
    }
    return Optional.empty();
  }

  private static Accepted accepted(RawEvent raw) {
    UUID record = raw.record() == null ? null : EventTexts.record(raw.record()).orElseThrow();
    return new Accepted(
        new EventPosting(
            new EventKey(raw.source(), raw.id()),
            raw.type(),
            new EventObject(record, raw.subject()),
            new EventRevision(
                raw.revision() == null ? 1 : raw.revision(),
                EventTexts.instant(raw.occurredAt()).orElseThrow(),
                raw.cancelled(),
                raw.evidence(),
                raw.reason())));
  }

  private static Optional<Refused> refused(PolicyError code, String detail) {
    return Optional.of(new Refused(code, detail));
  }
}
