package io.tenure.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

  @ParameterizedTest
  @CsvSource({
    "2024-02-29, P1Y, 2025-02-28",
    "2024-02-29, P3Y, 2027-02-28",
    "2024-02-29, P4Y, 2028-02-29",
    "2024-01-31, P1M, 2024-02-29",
    "2025-01-31, P1M, 2025-02-28",
    "2025-01-31, P2M, 2025-03-31",
    "2023-11-20, P3Y, 2026-11-20",
    "2025-03-01, P24M, 2027-03-01",
    "2025-12-30, P45D, 2026-02-13",
    "2025-01-30, P1M1D, 2025-03-01",
    "2025-05-17, P0D, 2025-05-17"
  })
  void addsThePeriodToTheOriginalDayAndClampsToTheMonth(
      LocalDate start, Period period, LocalDate lastDay) {
    assertThat(Periods.lastDay(start, period)).isEqualTo(lastDay);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-25, Europe/Berlin, 2026-10-25T23:00:00Z", // the clock went back on the last day
    "2026-03-28, Europe/Berlin, 2026-03-28T23:00:00Z",
    "2018-11-03, America/Sao_Paulo, 2018-11-04T03:00:00Z", // midnight of the 4th did not exist
    "2024-12-31, America/Los_Angeles, 2025-01-01T08:00:00Z",
    "2024-12-31, Asia/Kolkata, 2024-12-31T18:30:00Z",
    "2011-12-29, Pacific/Apia, 2011-12-30T10:00:00Z" // the 30th was skipped as a whole
  })
  void endsWhenTheLastLocalDayIsOver(LocalDate lastDay, ZoneId zone, Instant end) {
    assertThat(Periods.endOf(lastDay, zone)).isEqualTo(end);
    assertThat(Periods.lastDayBefore(end, zone)).isEqualTo(lastDay);
  }

  @Test
  void countsTheYearOfTheLocalDayNotOfTheUtcDay() {
    Instant newYearsEveUtc = Instant.parse("2024-12-31T23:30:00Z");
    LocalDate inBerlin = Periods.dayOf(newYearsEveUtc, ZoneId.of("Europe/Berlin"));
    assertThat(Periods.calendarYearEnd(inBerlin)).isEqualTo(LocalDate.of(2025, 12, 31));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-07-01, 2024-06-30", // the day after an end belongs to the next year
    "2023-06-30, 2023-06-30",
    "2024-07-15, 2024-12-31", // a short year of six months
    "2025-01-01, 2025-12-31",
    "2031-05-05, 2031-12-31", // beyond the calendar
    "2019-01-01, 2019-06-30" // before the calendar
  })
  void findsTheFiscalYearThatContainsTheDay(LocalDate day, LocalDate end) {
    var calendar =
        List.of(
            LocalDate.of(2022, 6, 30),
            LocalDate.of(2023, 6, 30),
            LocalDate.of(2024, 6, 30),
            LocalDate.of(2024, 12, 31));
    assertThat(Periods.fiscalYearEnd(day, calendar)).contains(end);
  }

  @Test
  void aFiscalYearThatEndsOnTheLastOfFebruaryKeepsTheLeapDay() {
    var calendar = List.of(LocalDate.of(2024, 2, 29));
    assertThat(Periods.fiscalYearEnd(LocalDate.of(2026, 3, 1), calendar))
        .contains(LocalDate.of(2027, 2, 28));
    assertThat(Periods.fiscalYearEnd(LocalDate.of(2027, 3, 1), calendar))
        .contains(LocalDate.of(2028, 2, 29));
    assertThat(Periods.fiscalYearEnd(LocalDate.of(2020, 2, 29), calendar))
        .contains(LocalDate.of(2020, 2, 29));
  }

  /** Before and beyond the calendar the nearest end comes back every year. */
  @ParameterizedTest
  @CsvSource({
    "2027-06-30, 2027-06-30",
    "2027-07-01, 2028-06-30",
    "2024-07-01, 2025-06-30",
    "2020-06-30, 2020-06-30",
    "2020-07-01, 2021-06-30",
    "2023-07-01, 2024-06-30",
    "2024-06-30, 2024-06-30"
  })
  void outsideOfTheCalendarTheYearEndsOnTheSameDay(LocalDate day, LocalDate end) {
    assertThat(Periods.fiscalYearEnd(day, List.of(LocalDate.of(2024, 6, 30)))).contains(end);
  }

  @Test
  void withoutAFiscalCalendarThereIsNoFiscalYear() {
    assertThat(Periods.fiscalYearEnd(LocalDate.of(2026, 1, 1), List.of())).isEmpty();
  }

  /** Against an independent calculation by month arithmetic. */
  @Test
  void agreesWithCountingMonthsByHand() {
    long seed = Long.getLong("tenure.seed", new Random().nextLong());
    System.out.println("PeriodsTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 50_000; i++) {
      LocalDate start = LocalDate.of(1970, 1, 1).plusDays(random.nextInt(66_000));
      int months = random.nextInt(600);
      long index = start.getYear() * 12L + start.getMonthValue() - 1 + months;
      YearMonth month = YearMonth.of((int) (index / 12), (int) (index % 12) + 1);
      LocalDate byHand = month.atDay(Math.min(start.getDayOfMonth(), month.lengthOfMonth()));
      assertThat(Periods.lastDay(start, Period.ofMonths(months)))
          .as("seed %d, %s + %d months", seed, start, months)
          .isEqualTo(byHand);
    }
  }
}
