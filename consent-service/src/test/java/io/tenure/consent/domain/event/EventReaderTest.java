package io.tenure.consent.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.Reading.Accepted;
import io.tenure.consent.domain.event.Reading.Refused;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final String SUBJECT = "s1:" + "A".repeat(43);

  @Test
  void aWholeEventIsRead() {
    Reading reading = EventReader.direct(raw("2026-05-01T10:00:00.123456789+02:00"), NOW);

    assertThat(reading)
        .isEqualTo(
            new Accepted(
                new Statement(
                    SubjectPurpose.of(SUBJECT, "marketing.email"),
                    EventType.GIVEN,
                    Instant.parse("2026-05-01T08:00:00.123456Z"),
                    new Origin("web", "e-1", "form-7", Method.FORM, Provenance.DIRECT))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1899-12-31T23:59:59Z",
        "2201-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "9999-12-31T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-05-01T10:00:00",
        "2026-05-01",
        "yesterday",
        ""
      })
  void datesThatAreNoneOrAbsurdAreRefused(String at) {
    assertRefused(EventReader.direct(raw(at), NOW), ConsentError.EVENT_DATE_INVALID);
  }

  @Test
  void theFutureIsRefusedBeyondTheTolerance() {
    assertThat(EventReader.direct(raw("2026-06-01T12:02:00Z"), NOW)).isInstanceOf(Accepted.class);
    assertRefused(
        EventReader.direct(raw("2026-06-01T12:02:00.000001Z"), NOW), ConsentError.EVENT_IN_FUTURE);
  }

  @ParameterizedTest
  @CsvSource({
    "jane@example.com, marketing.email, GIVEN, FORM, SUBJECT_INVALID",
    "s1:short, marketing.email, GIVEN, FORM, SUBJECT_INVALID",
    "S, Marketing, GIVEN, FORM, PURPOSE_KEY_INVALID",
    "S, , GIVEN, FORM, PURPOSE_KEY_INVALID",
    "S, marketing.email, given, FORM, EVENT_TYPE_INVALID",
    "S, marketing.email, , FORM, EVENT_TYPE_INVALID",
    "S, marketing.email, UNKNOWN, FORM, EVENT_TYPE_INVALID",
    "S, marketing.email, GIVEN, TELEPATHY, EVENT_METHOD_INVALID",
    "S, marketing.email, GIVEN, , EVENT_METHOD_INVALID",
  })
  void wrongShapesAreNamed(
      String subject, String purpose, String event, String method, ConsentError code) {
    String reference = "S".equals(subject) ? SUBJECT : subject;
    RawEvent raw =
        new RawEvent(reference, purpose, event, "2026-05-01T10:00:00Z", method, null, "web", null);

    assertRefused(EventReader.direct(raw, NOW), code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"jane@example.com", "Jane Doe", "tel:+4930123456", "", "+4930123456"})
  void whatCouldNameAPersonIsNoReference(String text) {
    assertRefused(EventReader.direct(with("form-7", text), NOW), ConsentError.SOURCE_INVALID);
    assertRefused(EventReader.direct(with(text, "e-1"), NOW), ConsentError.EVIDENCE_INVALID);
  }

  @Test
  void aRefusalDoesNotRepeatTheValue() {
    RawEvent raw = new RawEvent("jane@example.com", "p", "GIVEN", null, null, null, "crm", "1");

    assertThat(((Refused) EventReader.imported(raw, NOW)).detail()).doesNotContain("jane");
  }

  @Test
  void anImportedLineMayLackTheDateButNotItsId() {
    RawEvent undated = new RawEvent(SUBJECT, "p", "GIVEN", null, null, null, "crm", "1");
    RawEvent nameless =
        new RawEvent(SUBJECT, "p", "GIVEN", "2026-05-01T10:00:00Z", null, null, "crm", null);

    assertThat(EventReader.imported(undated, NOW))
        .isEqualTo(
            new Accepted(
                new Statement(
                    SubjectPurpose.of(SUBJECT, "p"),
                    EventType.GIVEN,
                    null,
                    new Origin("crm", "1", null, Method.IMPORT, Provenance.IMPORT))));
    assertRefused(EventReader.imported(nameless, NOW), ConsentError.SOURCE_INVALID);
    assertRefused(EventReader.imported(null, NOW), ConsentError.EVENT_EMPTY);
  }

  @Test
  void aDirectEventNeedsADate() {
    assertRefused(EventReader.direct(raw(null), NOW), ConsentError.EVENT_DATE_MISSING);
  }

  @Test
  void whatIsPostedAsImportIsImported() {
    RawEvent raw =
        new RawEvent(SUBJECT, "p", "GIVEN", "2026-05-01T10:00:00Z", "IMPORT", null, "crm", null);

    Accepted accepted = (Accepted) EventReader.direct(raw, NOW);

    assertThat(accepted.statement().origin().imported()).isTrue();
  }

  private static RawEvent raw(String at) {
    return new RawEvent(SUBJECT, "marketing.email", "GIVEN", at, "FORM", "form-7", "web", "e-1");
  }

  private static RawEvent with(String evidence, String sourceId) {
    return new RawEvent(
        SUBJECT,
        "marketing.email",
        "GIVEN",
        "2026-05-01T10:00:00Z",
        "FORM",
        evidence,
        "web",
        sourceId);
  }

  private static void assertRefused(Reading reading, ConsentError code) {
    assertThat(reading)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
  }
}
