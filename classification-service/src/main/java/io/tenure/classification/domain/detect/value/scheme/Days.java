package io.tenure.classification.domain.detect.value.scheme;

/** Calendar days inside numbers. */
public final class Days {

  private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  /** No living person is born later while these rules are in use. */
  public static final int LATEST_BIRTH = 2035;

  private Days() {}

  /** True for a day of the Gregorian calendar from 1800 to 2099. */
  public static boolean real(int year, int month, int day) {
    if (year < 1800 || year > 2099 || month < 1 || month > 12 || day < 1) {
      return false;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= LENGTHS[month - 1] + (month == 2 && leap ? 1 : 0);
  }

  /** A day of some century: 29 February counts where 19yy or 20yy is a leap year. */
  public static boolean anyCentury(int yy, int month, int day) {
    return real(1900 + yy, month, day) || real(2000 + yy, month, day);
  }

  /** {@link #anyCentury} of six digits YYMMDD from a position on. */
  public static boolean yymmdd(Code c, int at) {
    return anyCentury(c.i(at, at + 2), c.i(at + 2, at + 4), c.i(at + 4, at + 6));
  }

  /** {@link #anyCentury} of six digits DDMMYY from a position on. */
  public static boolean ddmmyy(Code c, int at) {
    return anyCentury(c.i(at + 4, at + 6), c.i(at + 2, at + 4), c.i(at, at + 2));
  }
}
