package io.tenure.policy.domain.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.policy.domain.PolicyError;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
  private static final Set<String> TYPES =
      Set.of("contract_end", "last_activity", "invoice_issued");
  private static final String RECORD = new UUID(3, 4).toString();
  private static final String SUBJECT = "s1:" + "A".repeat(43);

  @Test
  void anEventHasExactlyOneObject() {
    assertRefused(
        raw("erp", "1", "contract_end", null, null, "2026-01-01T00:00:00Z"),
        PolicyError.EVENT_OBJECT_MISSING);
    assertRefused(
        raw("erp", "1", "contract_end", RECORD, SUBJECT, "2026-01-01T00:00:00Z"),
        PolicyError.EVENT_OBJECT_INVALID);
    assertRefused(null, PolicyError.EVENT_OBJECT_MISSING);
    assertThat(read(raw("erp", "1", "contract_end", RECORD, null, "2026-01-01T00:00:00Z")))
        .isInstanceOf(Reading.Accepted.class);
    assertThat(read(raw("erp", "1", "contract_end", null, SUBJECT, "2026-01-01T00:00:00Z")))
        .isInstanceOf(Reading.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"4711", "max@example.com", "max mustermann", "{}", "s1:short"})
  void noObjectIsAKeyOrAnAddress(String text) {
    assertRefused(
        raw("erp", "1", "contract_end", text, null, "2026-01-01T00:00:00Z"),
        PolicyError.EVENT_OBJECT_INVALID);
    assertRefused(
        raw("erp", "1", "contract_end", null, text, "2026-01-01T00:00:00Z"),
        PolicyError.EVENT_OBJECT_INVALID);
  }

  @ParameterizedTest
  @CsvSource({
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59Z",
    "1899-12-31T23:59:59Z",
    "2201-01-01T00:00:00Z",
    "2026-02-30T00:00:00Z",
    "2026-02-03",
    "2026-02-03T10:00:00",
    "yesterday",
    "''"
  })
  void anInstantIsSaneAndHasAZone(String text) {
    assertRefused(
        raw("erp", "1", "contract_end", RECORD, null, text), PolicyError.EVENT_TIME_INVALID);
  }

  @Test
  void pastAndFutureAreTaken() {
    assertThat(read(raw("erp", "1", "contract_end", RECORD, null, "1974-05-01T00:00:00+01:00")))
        .isInstanceOf(Reading.Accepted.class);
    assertThat(
            read(raw("erp", "1", "contract_end", RECORD, null, "2099-12-31T23:59:59.123456789Z")))
        .isInstanceOfSatisfying(
            Reading.Accepted.class,
            a ->
                assertThat(a.posting().revision().occurredAt())
                    .hasToString("2099-12-31T23:59:59.123456Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "contract_ende, contract_end",
    "ContractEnd, contract_end",
    "contract-end, contract_end",
    "last_activty, last_activity"
  })
  void anUnknownTypeIsToldItsNeighbours(String written, String meant) {
    assertThat(read(raw("erp", "1", written, RECORD, null, "2026-01-01T00:00:00Z")))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            r -> {
              assertThat(r.code()).isEqualTo(PolicyError.EVENT_TYPE_UNKNOWN);
              assertThat(r.nearest()).startsWith(meant);
              assertThat(r.detail()).doesNotContain(written);
            });
  }

  @Test
  void aNameFarFromAllIsGivenNone() {
    assertThat(read(raw("erp", "1", "zzz", RECORD, null, "2026-01-01T00:00:00Z")))
        .isInstanceOfSatisfying(Reading.Refused.class, r -> assertThat(r.nearest()).isEmpty());
    assertRefused(
        raw("erp", "1", "x".repeat(100_000), RECORD, null, "2026-01-01T00:00:00Z"),
        PolicyError.EVENT_TYPE_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "max@example.com", "Max Mustermann", "+49301234567", "tel:+49301"})
  void sourceIdAndEvidenceAreOpaque(String text) {
    String now = "2026-01-01T00:00:00Z";
    assertRefused(
        raw(text, "1", "contract_end", RECORD, null, now), PolicyError.EVENT_SOURCE_INVALID);
    assertRefused(
        raw("erp", text, "contract_end", RECORD, null, now), PolicyError.EVENT_SOURCE_INVALID);
    assertRefused(
        new RawEvent("erp", "1", "contract_end", RECORD, null, now, 1, false, text, null),
        PolicyError.EVENT_EVIDENCE_INVALID);
  }

  @Test
  void correctionsAndCancellationsSayWhy() {
    String now = "2026-01-01T00:00:00Z";
    assertRefused(
        new RawEvent("erp", "1", "contract_end", RECORD, null, now, 2, false, null, null),
        PolicyError.EVENT_REASON_MISSING);
    assertRefused(
        new RawEvent("erp", "1", "contract_end", RECORD, null, now, 1, true, null, " "),
        PolicyError.EVENT_REASON_MISSING);
    assertRefused(
        new RawEvent("erp", "1", "contract_end", RECORD, null, now, 0, false, null, null),
        PolicyError.EVENT_REVISION_INVALID);
    assertThat(
            read(
                new RawEvent(
                    "erp", "1", "contract_end", RECORD, null, now, 2, true, null, "Typo.")))
        .isInstanceOf(Reading.Accepted.class);
  }

  private static Reading read(RawEvent raw) {
    return EventReader.read(raw, TYPES);
  }

  private static void assertRefused(RawEvent raw, PolicyError code) {
    assertThat(read(raw))
        .isInstanceOfSatisfying(Reading.Refused.class, r -> assertThat(r.code()).isEqualTo(code));
  }

  private static RawEvent raw(
      String source, String id, String type, String record, String subject, String at) {
    return new RawEvent(source, id, type, record, subject, at, null, false, null, null);
  }
}
