package io.tenure.policy.domain.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EN | 1 January 2033 | 31 August 2030, 00:00 (Asia/Kolkata) | 1 year and 6 months | 48 hours",
        "DE | 1. Januar 2033 | 31. August 2030, 00:00 Uhr (Asia/Kolkata) | 1 Jahr und 6 Monate | 48 Stunden",
        "FR | 1er janvier 2033 | 31 août 2030 à 00:00 (Asia/Kolkata) | 1 an et 6 mois | 48 heures",
        "ES | 1 de enero de 2033 | 31 de agosto de 2030 a las 00:00 (Asia/Kolkata) | 1 año y 6 meses | 48 horas"
      })
  void daysMomentsAndPeriodsAreInTheReadersForm(
      Language language, String day, String moment, String period, String duration) {
    Dates dates = new Dates(Phrases.in(language));
    assertThat(dates.day(LocalDate.of(2033, 1, 1))).isEqualTo(day);
    assertThat(dates.moment(Instant.parse("2030-08-30T18:30:00Z"), ZoneId.of("Asia/Kolkata")))
        .isEqualTo(moment);
    assertThat(dates.period(Period.parse("P1Y6M"))).isEqualTo(period);
    assertThat(dates.duration(Duration.ofHours(48))).isEqualTo(duration);
  }
}
