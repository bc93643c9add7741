package io.tenure.consent.domain.purpose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.consent.domain.ConsentError;
import io.tenure.kit.problem.TenureException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidityTest {
  @ParameterizedTest
  @CsvSource({
    "P2Y, UTC, 2024-01-15T10:00:00Z, 2026-01-16T00:00:00Z",
    "P1Y, UTC, 2024-02-29T10:00:00Z, 2025-03-01T00:00:00Z",
    "P4Y, UTC, 2024-02-29T10:00:00Z, 2028-03-01T00:00:00Z",
    "P1M, UTC, 2025-01-31T00:00:00Z, 2025-03-01T00:00:00Z",
    "P6M, Europe/Berlin, 2024-12-31T23:30:00Z, 2025-07-01T22:00:00Z",
    "P1D, America/Los_Angeles, 2025-03-08T09:00:00Z, 2025-03-10T07:00:00Z",
  })
  void theLastDayCountsInFullInItsZone(String period, String zone, Instant given, Instant end) {
    assertThat(new Validity(Period.parse(period), ZoneId.of(zone)).endOf(given)).isEqualTo(end);
  }

  @Test
  void withoutPeriodItDoesNotEnd() {
    assertThat(Validity.UNLIMITED.endOf(Instant.EPOCH)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"P2Y, Nowhere/City", "2 years, UTC", "PT1H, UTC", "P0D, UTC"})
  void unreadableTextsAreRefused(String period, String zone) {
    assertThatThrownBy(() -> Validity.parse(period, zone))
        .isInstanceOfSatisfying(
            TenureException.class,
            e -> assertThat(e.errorCode()).isEqualTo(ConsentError.PURPOSE_INVALID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0D", "P-1Y", "P101Y", "P40000D"})
  void absurdPeriodsAreRefused(String period) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Validity(Period.parse(period), ZoneId.of("UTC")));
  }
}
