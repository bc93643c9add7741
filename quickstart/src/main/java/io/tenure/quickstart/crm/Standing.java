package io.tenure.quickstart.crm;

import java.time.LocalDate;

/** How a company stands to the seller; decides what its people did and when they bought. */
enum Standing {
  /** Bought within the last two years. */
  ACTIVE,
  /** Last bought three to seven years ago: minimums of some countries are over, of others not. */
  FORMER,
  /** Last bought eight to thirteen years ago: hardly any minimum is left. */
  LONG_GONE,
  /** Never bought. */
  PROSPECT;

  static Standing draw(long account) {
    return switch ((int) (account % 10)) {
      case 0, 1, 2, 3 -> ACTIVE;
      case 4, 5 -> FORMER;
      case 6, 7 -> LONG_GONE;
      default -> PROSPECT;
    };
  }

  /** Contacts of active customers spoke lately; of the others, all sides occur. */
  Moments moments(Calendar calendar, Draw draw, long contact) {
    return switch (this) {
      case ACTIVE ->
          Moments.draw(calendar, draw, contact % 7 == 0 ? draw.between(4, 16) : draw.between(0, 3));
      case FORMER -> Moments.draw(calendar, draw, draw.between(6, 16));
      case LONG_GONE -> Moments.draw(calendar, draw, draw.between(8, 13));
      case PROSPECT -> Moments.draw(calendar, draw, (int) (contact % Moments.KINDS));
    };
  }

  /** The day the contract ended; null while it lasts, or where nobody wrote it down. */
  LocalDate ended(Calendar calendar, Draw draw) {
    return switch (this) {
      case ACTIVE, PROSPECT -> null;
      case FORMER -> draw.percent(70) ? calendar.yearsAgo(2, 6, draw) : null;
      case LONG_GONE -> draw.percent(70) ? calendar.yearsAgo(7, 9, draw) : null;
    };
  }

  /** The day of an invoice; also year ends and leap days. */
  LocalDate invoiceDay(Calendar calendar, Draw draw) {
    int kind = draw.between(0, 19);
    int edge =
        switch (this) {
          case ACTIVE, PROSPECT -> draw.between(0, 1);
          case FORMER -> draw.between(3, 7);
          case LONG_GONE -> draw.between(8, 12);
        };
    return switch (kind) {
      case 0 -> LocalDate.of(calendar.today().getYear() - edge - 1, 12, 31);
      case 1 -> LocalDate.of(calendar.today().getYear() - edge, 1, 1);
      case 2 -> calendar.leapDay(edge);
      case 3 -> edge == 0 ? calendar.today() : calendar.aroundYearsAgo(edge, draw);
      default -> calendar.yearsAgo(edge, edge + 1, draw);
    };
  }
}
