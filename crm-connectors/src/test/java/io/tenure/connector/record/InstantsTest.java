package io.tenure.connector.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.record.Instants.At;
import io.tenure.connector.record.Instants.Nothing;
import io.tenure.connector.record.Instants.Unbelievable;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstantsTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  private static Instants.Reading read(String text) {
    return Instants.read(text, ZoneId.of("Europe/Berlin"), NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-02, 2020-01-01T23:00:00Z",
    "2020-07-02 10:11:12, 2020-07-02T08:11:12Z",
    "2020-07-02 10:11:12.5, 2020-07-02T08:11:12.5Z",
    "2020-07-02 10:11:12+00, 2020-07-02T10:11:12Z",
    "2020-07-02 10:11:12.123456+05:45, 2020-07-02T04:26:12.123456Z",
    "2020-07-02T10:11:12Z, 2020-07-02T10:11:12Z",
    "2020-07-02 10:11, 2020-07-02T08:11:00Z",
    "1900-01-02, 1900-01-01T23:00:00Z",
    "2026-06-02 14:00:00, 2026-06-02T12:00:00Z",
    // The hour that summer time leaves out, and the one it repeats.
    "2020-03-29 02:30:00, 2020-03-29T01:30:00Z",
    "2020-10-25 02:30:00, 2020-10-25T00:30:00Z"
  })
  void readsWhatDatabasesPrint(String text, Instant expected) {
    assertThat(read(text)).isEqualTo(new At(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "1900-01-01, record.trigger-absurd",
    "1900-01-01 23:59:59, record.trigger-absurd",
    "0000-00-00, record.trigger-absurd",
    "0000-00-00 00:00:00, record.trigger-absurd",
    "2021-00-00, record.trigger-absurd",
    "2021-02-30, record.trigger-absurd",
    "0044-03-15 BC, record.trigger-absurd",
    "-infinity, record.trigger-absurd",
    "infinity, record.trigger-future",
    "9999-12-31, record.trigger-future",
    "12021-01-01, record.trigger-future",
    "2026-06-02 14:00:01, record.trigger-future",
    "31.12.2020, record.trigger-unreadable",
    "tomorrow, record.trigger-unreadable"
  })
  void namesWhatCannotBeBelieved(String text, String code) {
    assertThat(read(text)).isEqualTo(new Unbelievable(code));
  }

  @Test
  void nothingIsNothing() {
    assertThat(read(null)).isEqualTo(new Nothing());
    assertThat(read(" ")).isEqualTo(new Nothing());
  }
}
