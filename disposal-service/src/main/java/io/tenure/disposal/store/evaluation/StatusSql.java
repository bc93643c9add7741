package io.tenure.disposal.store.evaluation;

/**
 * What an assessed group means at a moment, in SQL; the words are those of {@code
 * io.tenure.plan.GroupOutcome}. Nothing here is ever null.
 */
final class StatusSql {

  private StatusSql() {}

  /**
   * As {@code GroupOutcome.statusAt}.
   *
   * @param ruled whether a clause acts on the record
   */
  static String status(String row, String now, String ruled) {
    return """
        case when not %7$s then 'NO_RULE'
             when %1$s and %2$s then 'RESTRICT'
             when %3$s then 'DUE'
             when %4$s then 'REVIEW'
             when %5$s then 'RESTRICT'
             when %6$s.retain_open and %6$s.missing <> '{}' then 'MISSING_TRIGGER'
             else 'RETAINED' end"""
        .formatted(
            kept(row, now),
            overdue(row, now),
            reached(row + ".dispose_from", now),
            reached(row + ".review_from", now),
            reached(row + ".restrict_from", now),
            row,
            ruled);
  }

  /** As {@code GroupOutcome.outOfUseAt}. */
  static String outOfUse(String row, String now) {
    return "(%s or (%s and %s))"
        .formatted(reached(row + ".restrict_from", now), kept(row, now), overdue(row, now));
  }

  /** The next instant at which either may change by the clock alone; null where none is known. */
  static String nextChange(String row, String now) {
    return "least(%s, %s, %s, %s)"
        .formatted(
            ahead(row + ".retain_until", now),
            ahead(row + ".restrict_from", now),
            ahead(row + ".review_from", now),
            ahead(row + ".dispose_from", now));
  }

  private static String kept(String row, String now) {
    return "(%1$s.retain_open or coalesce(%2$s < %1$s.retain_until, false))".formatted(row, now);
  }

  private static String overdue(String row, String now) {
    return "coalesce(least(%1$s.restrict_from, %1$s.review_from, %1$s.dispose_from) <= %2$s, false)"
        .formatted(row, now);
  }

  private static String reached(String instant, String now) {
    return "coalesce(" + instant + " <= " + now + ", false)";
  }

  private static String ahead(String instant, String now) {
    return "case when %1$s > %2$s then %1$s end".formatted(instant, now);
  }
}
