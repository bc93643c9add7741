package io.tenure.consent.domain.term;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.purpose.Validity;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsentTermTest {
  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  /** The last day counts in full, clamped to the month's end. */
  @ParameterizedTest
  @CsvSource({
    "CA_BUSINESS_RELATIONSHIP, 2024-01-15T12:00:00Z, 2026-01-16T05:00:00Z",
    "CA_BUSINESS_RELATIONSHIP, 2024-02-29T12:00:00Z, 2026-03-01T05:00:00Z",
    "CA_INQUIRY, 2024-08-31T12:00:00Z, 2025-03-01T05:00:00Z",
    "FR_TRACKERS, 2024-01-15T12:00:00Z, 2024-07-16T04:00:00Z",
    "FR_PROSPECTS, 2024-01-15T12:00:00Z, 2027-01-16T05:00:00Z",
  })
  void aTermEndsAfterItsLastDay(ConsentTerm term, Instant given, Instant end) {
    assertThat(term.endOf(given, TORONTO)).isEqualTo(end);
  }

  @Test
  void theEarlierEndCounts() {
    Instant given = Instant.parse("2024-01-15T12:00:00Z");

    assertThat(ConsentTerm.CA_BUSINESS_RELATIONSHIP.endOf(given, Validity.parse("P1Y", "UTC")))
        .isEqualTo("2025-01-16T00:00:00Z");
    assertThat(ConsentTerm.CA_INQUIRY.endOf(given, Validity.parse("P1Y", "UTC")))
        .isEqualTo("2024-07-16T00:00:00Z");
  }

  @Test
  void everyTermSaysWhereItStands() {
    for (ConsentTerm term : ConsentTerm.values()) {
      assertThat(term.citation()).isNotBlank();
      assertThat(term.name()).startsWith(term.jurisdiction());
    }
  }
}
