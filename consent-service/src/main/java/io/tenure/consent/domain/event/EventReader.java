package io.tenure.consent.domain.event;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.Reading.Accepted;
import io.tenure.consent.domain.event.Reading.Refused;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.term.ConsentTerm;
import java.time.Instant;
import java.util.Optional;

/**
 * Reads an event from its texts: shapes, dates, and nothing that could be a person's name or
 * address. Pure; whether the purpose exists and allows the event is another question ({@link
 * GpcRule}).
 */
public final class EventReader {
  private static final int OLDEST = 150;

  private EventReader() {}

  /** Reads an event posted when it happened: it must say when and how. */
  public static Reading direct(RawEvent raw, Instant now) {
    if (raw.at() == null) {
      return new Refused(ConsentError.EVENT_DATE_MISSING, "at is missing: say when it happened");
    }
    if (raw.method() == null) {
      return new Refused(ConsentError.EVENT_METHOD_INVALID, "method is missing");
    }
    return read(raw, now, Provenance.DIRECT);
  }

  /** Reads a line of an import: the date may be unknown, the source's own id may not. */
  public static Reading imported(RawEvent raw, Instant now) {
    if (raw == null) {
      return new Refused(ConsentError.EVENT_EMPTY, "the line is empty");
    }
    if (raw.sourceId() == null) {
      return new Refused(ConsentError.SOURCE_INVALID, "sourceId is missing");
    }
    return read(raw, now, Provenance.IMPORT);
  }

  private static Reading read(RawEvent raw, Instant now, Provenance stated) {
    Optional<Refused> wrong = wrongShape(raw);
    if (wrong.isPresent()) {
      return wrong.get();
    }
    Optional<Instant> at = Optional.empty();
    if (raw.at() != null) {
      at = EventTime.parse(raw.at());
      if (at.isEmpty()) {
        return new Refused(
            ConsentError.EVENT_DATE_INVALID,
            "at is not an RFC 3339 instant with zone between the years 1900 and 2200");
      }
      if (at.get().isAfter(now.plus(EventTime.CLOCK_TOLERANCE))) {
        return new Refused(ConsentError.EVENT_IN_FUTURE, "at lies in the future");
      }
    }
    Method method =
        raw.method() == null ? Method.IMPORT : Names.of(Method.class, raw.method()).orElseThrow();
    Provenance provenance = method == Method.IMPORT ? Provenance.IMPORT : stated;
    Origin origin = new Origin(raw.source(), raw.sourceId(), raw.evidence(), method, provenance);
    EventType type = Names.of(EventType.class, raw.event()).orElseThrow();
    return new Accepted(
        new Statement(
            SubjectPurpose.of(raw.subject(), raw.purpose()),
            type,
            at.orElse(null),
            origin,
            route(raw),
            circumstances(raw)));
  }

  private static Optional<Refused> wrongShape(RawEvent raw) {
    if (!SubjectReference.isValid(raw.subject())) {
      return refused(ConsentError.SUBJECT_INVALID, "subject is not a subject reference (s1:...)");
    }
    boolean ofAll = PurposeKey.ALL.value().equals(raw.purpose());
    if (!ofAll && !PurposeKey.isValid(raw.purpose())) {
      return refused(ConsentError.PURPOSE_KEY_INVALID, "purpose is not a purpose key");
    }
    Optional<EventType> type = Names.of(EventType.class, raw.event());
    if (type.isEmpty()) {
      return refused(
          ConsentError.EVENT_TYPE_INVALID, "event is none of " + Names.all(EventType.class));
    }
    if (ofAll && !type.get().canBeOfAllPurposes()) {
      return refused(
          ConsentError.NOT_OF_ALL_PURPOSES, "of all purposes (*) goes with an objection only");
    }
    if (raw.method() != null && Names.of(Method.class, raw.method()).isEmpty()) {
      return refused(
          ConsentError.EVENT_METHOD_INVALID, "method is none of " + Names.all(Method.class));
    }
    if (!OpaqueText.isSourceName(raw.source())) {
      return refused(ConsentError.SOURCE_INVALID, "source is not the name of a system");
    }
    if (raw.sourceId() != null && !OpaqueText.isReference(raw.sourceId())) {
      return refused(ConsentError.SOURCE_INVALID, "sourceId is not an opaque id");
    }
    if (raw.evidence() != null && !OpaqueText.isReference(raw.evidence())) {
      return refused(ConsentError.EVIDENCE_INVALID, "evidence is not an opaque reference");
    }
    return wrongRoute(raw).or(() -> wrongCircumstances(raw));
  }

  private static Optional<Refused> wrongRoute(RawEvent raw) {
    if (raw.channel() != null && Names.of(Channel.class, raw.channel()).isEmpty()) {
      return refused(
          ConsentError.CHANNEL_INVALID, "channel is none of " + Names.all(Channel.class));
    }
    if (raw.contactPoint() != null && !SubjectReference.isValid(raw.contactPoint())) {
      return refused(
          ConsentError.CONTACT_POINT_INVALID, "contactPoint is not a subject reference (s1:...)");
    }
    return Optional.empty();
  }

  private static Optional<Refused> wrongCircumstances(RawEvent raw) {
    if (raw.notice() != null && !OpaqueText.isReference(raw.notice())) {
      return refused(ConsentError.NOTICE_INVALID, "notice is not an opaque reference");
    }
    if (raw.age() != null && (raw.age() < 0 || raw.age() > OLDEST)) {
      return refused(ConsentError.AGE_INVALID, "age lies outside 0 to " + OLDEST + " years");
    }
    if (raw.term() != null && Names.of(ConsentTerm.class, raw.term()).isEmpty()) {
      return refused(ConsentError.TERM_INVALID, "term is none of " + Names.all(ConsentTerm.class));
    }
    if (raw.guardian() != null
        && (!SubjectReference.isValid(raw.guardian()) || raw.guardian().equals(raw.subject()))) {
      return refused(
          ConsentError.GUARDIAN_INVALID, "guardian is not the subject reference of another person");
    }
    return Optional.empty();
  }

  private static Route route(RawEvent raw) {
    Channel channel =
        raw.channel() == null ? Channel.ANY : Names.of(Channel.class, raw.channel()).orElseThrow();
    return new Route(channel, reference(raw.contactPoint()));
  }

  private static Circumstances circumstances(RawEvent raw) {
    ConsentTerm term =
        raw.term() == null ? null : Names.of(ConsentTerm.class, raw.term()).orElseThrow();
    return new Circumstances(raw.notice(), raw.age(), reference(raw.guardian()), term);
  }

  private static SubjectReference reference(String text) {
    return text == null ? null : new SubjectReference(text);
  }

  private static Optional<Refused> refused(ConsentError code, String detail) {
    return Optional.of(new Refused(code, detail));
  }
}
