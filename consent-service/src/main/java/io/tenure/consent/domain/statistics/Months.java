package io.tenure.consent.domain.statistics;

import io.tenure.consent.domain.ConsentError;
import io.tenure.kit.problem.TenureException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Whole months of UTC that are over. A month that still runs could be watched person by person. */
public record Months(YearMonth first, YearMonth last) {
  private static final int MOST = 24;

  /**
   * Reads a range.
   *
   * @param first such as {@code 2026-01}
   * @param last the same, included
   * @throws TenureException {@code statistics.range-invalid}
   */
  public static Months read(String first, String last, Instant now) {
    try {
      Months months = new Months(YearMonth.parse(first), YearMonth.parse(last));
      boolean over = months.last.isBefore(YearMonth.from(now.atZone(ZoneOffset.UTC)));
      boolean sane =
          !months.last.isBefore(months.first)
              && months.first.plusMonths(MOST).isAfter(months.last)
              && months.first.getYear() >= 1900;
      if (over && sane) {
        return months;
      }
    } catch (DateTimeParseException e) {
      throw invalid();
    }
    throw invalid();
  }

  /** Where they begin. */
  public Instant begin() {
    return first.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  /** Where they end (exclusive). */
  public Instant end() {
    return last.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static TenureException invalid() {
    return new TenureException(
        ConsentError.STATISTICS_RANGE,
        "from and to are months such as 2026-01 that are over, up to " + MOST + " of them.");
  }
}
