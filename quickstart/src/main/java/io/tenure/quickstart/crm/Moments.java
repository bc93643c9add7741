package io.tenure.quickstart.crm;

import java.time.Instant;

/**
 * When somebody last turned to the company by themselves, and when the company last wrote to them.
 *
 * @param created when the record came into the CRM
 * @param inbound the person's own last act; null where there was none
 * @param outbound the company's last act; null where there was none
 */
record Moments(Instant created, Instant inbound, Instant outbound) {

  /** Draws one of the sides that rules about idle people have. */
  static Moments draw(Calendar calendar, Draw draw, int kind) {
    return switch (kind) {
      // Wrote lately.
      case 0, 1, 2, 3 -> both(calendar, draw, draw.between(5, 330));
      // Silent for one to two years, two to three, longer.
      case 4, 5 -> both(calendar, draw, draw.between(370, 720));
      case 6, 7 -> both(calendar, draw, draw.between(735, 1_090));
      case 8, 9 -> both(calendar, draw, draw.between(1_100, 2_500));
      // Silent for years while the company kept writing: that restarts nothing.
      case 10, 11 ->
          new Moments(
              calendar.daysAgo(2_300, draw),
              calendar.daysAgo(draw.between(1_150, 2_200), draw),
              calendar.daysAgo(draw.between(20, 300), draw));
      // Never said a word.
      case 12 -> new Moments(calendar.daysAgo(draw.between(40, 2_000), draw), null, null);
      case 13 ->
          new Moments(
              calendar.daysAgo(draw.between(800, 2_400), draw),
              null,
              calendar.daysAgo(draw.between(10, 700), draw));
      // To the day, the leap day, the year's end.
      case 14 ->
          exact(
              calendar, calendar.at(calendar.aroundYearsAgo(draw.between(1, 5), draw), draw), draw);
      case 15 -> exact(calendar, calendar.at(calendar.leapDay(draw.between(0, 5)), draw), draw);
      case 16 -> exact(calendar, calendar.yearEnd(draw.between(1, 5), draw), draw);
      // Absurd: ahead of time, or the zero of an older system.
      case 17 -> new Moments(calendar.daysAgo(1_900, draw), calendar.future(draw), null);
      case 18 -> new Moments(calendar.daysAgo(1_900, draw), calendar.nineteenHundred(), null);
      default -> both(calendar, draw, draw.between(5, 1_500));
    };
  }

  /** How many kinds {@link #draw} knows. */
  static final int KINDS = 20;

  private static Moments both(Calendar calendar, Draw draw, int inboundDaysAgo) {
    return new Moments(
        calendar.daysAgo(inboundDaysAgo + draw.between(1, 1_200), draw),
        calendar.daysAgo(inboundDaysAgo, draw),
        calendar.daysAgo(draw.between(1, inboundDaysAgo + 30), draw));
  }

  private static Moments exact(Calendar calendar, Instant inbound, Draw draw) {
    return new Moments(calendar.daysAgo(3_300, draw), inbound, null);
  }
}
