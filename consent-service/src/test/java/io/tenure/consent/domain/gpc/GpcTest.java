package io.tenure.consent.domain.gpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GpcTest {
  @ParameterizedTest
  @CsvSource(
      value = {
        "1|true",
        "0|false",
        "true|false",
        "1,1|true",
        "0, 1|true",
        "' 1'|true",
        "\"1\"|false",
        "11|false",
        "''|false",
        "1;x|false",
        "|false"
      },
      delimiter = '|')
  void onlyTheValueOneIsTheSignal(String value, boolean signal) {
    assertThat(GpcHeader.signals(Arrays.asList(value))).isEqualTo(signal);
  }

  @Test
  void oneOfSeveralHeadersIsEnough() {
    assertThat(GpcHeader.signals(List.of("0", "1"))).isTrue();
    assertThat(GpcHeader.signals(List.of())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "US-CA, 2023-01-01T08:00:00Z, true",
    "US-CA, 2023-01-01T07:59:59Z, false",
    "US-CO, 2024-06-30T12:00:00Z, false",
    "US-OR, 2026-01-02T00:00:00Z, true",
    "US-VA, 2026-06-01T00:00:00Z, false",
    "US, 2026-06-01T00:00:00Z, false",
    "DE, 2026-06-01T00:00:00Z, false",
  })
  void theLawOfThePlaceGivesTheSignalItsMeaning(String place, Instant at, boolean means) {
    assertThat(GpcLaw.of(place, at).isPresent()).isEqualTo(means);
  }

  @Test
  void aPlaceIsACode() {
    assertThat(GpcLaw.isJurisdiction("US-CA")).isTrue();
    assertThat(GpcLaw.isJurisdiction("DE")).isTrue();
    assertThat(GpcLaw.isJurisdiction("California")).isFalse();
    assertThat(GpcLaw.isJurisdiction(null)).isFalse();
  }
}
