package io.tenure.consent.domain.purpose;

import io.tenure.consent.domain.ConsentError;
import io.tenure.kit.problem.TenureException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How long a consent for a purpose counts.
 *
 * @param period calendar period after the day on which it was given; null where it does not end
 * @param zone time zone whose days count
 */
public record Validity(Period period, ZoneId zone) {
  private static final int LONGEST_IN_YEARS = 100;

  /** A consent that does not end by clock. */
  public static final Validity UNLIMITED = new Validity(null, ZoneOffset.UTC);

  public Validity {
    if (period != null && (period.isNegative() || period.isZero() || tooLong(period))) {
      throw new IllegalArgumentException("a validity lies between one day and 100 years");
    }
  }

  /**
   * Reads a validity from its texts.
   *
   * @param period ISO 8601 period of years, months, weeks and days; null where it does not end
   * @param zone IANA name of a time zone
   * @throws TenureException {@code purpose.invalid}
   */
  public static Validity parse(String period, String zone) {
    try {
      return new Validity(period == null ? null : Period.parse(period), ZoneId.of(zone));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new TenureException(
          ConsentError.PURPOSE_INVALID,
          "validity is an ISO 8601 period between P1D and P100Y or null, zone an IANA time zone",
          e);
    }
  }

  /**
   * When a consent given at an instant ends: the period is added to the local day (clamped to the
   * month's end), that last day still counts in full, so the end is the start of the next day.
   *
   * @return exclusive end, or null where it does not end
   */
  public Instant endOf(Instant given) {
    if (period == null) {
      return null;
    }
    return given.atZone(zone).toLocalDate().plus(period).plusDays(1).atStartOfDay(zone).toInstant();
  }

  /** The period in ISO 8601, or null. */
  public String periodText() {
    return period == null ? null : period.toString();
  }

  private static boolean tooLong(Period period) {
    return period.toTotalMonths() + period.getDays() / 28 > LONGEST_IN_YEARS * 12L;
  }
}
