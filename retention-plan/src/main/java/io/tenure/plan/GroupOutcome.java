package io.tenure.plan;

import java.time.Instant;
import java.util.List;

/**
 * What a plan says of one field group of one record. Instants are half-open: {@code retainUntil} is
 * the first instant at which no minimum protects the group any more, {@code disposeFrom} the first
 * at which a maximum that removes is over. It depends on facts only, never on "now": {@link
 * #statusAt} adds the clock.
 *
 * <p>Maximums stand in three stages that do not hide each other: RESTRICT takes the group out of
 * ordinary use, REVIEW puts it before a person, ERASE and ANONYMISE remove it.
 *
 * @param ruled whether a clause acts on the record at all: one whose condition holds, whether it
 *     has an end or not
 * @param retainUntil null where no minimum matched
 * @param retainOpen true where a matching minimum has no known end, for want of its trigger or by
 *     itself: kept, and reported
 * @param restrictFrom earliest end of the maximums that restrict, null without one
 * @param reviewFrom earliest end of the maximums that ask for a review, null without one
 * @param disposeFrom earliest end of the maximums that remove, null without one
 * @param disposition ERASE or ANONYMISE, of the maximum that removes; null without one
 * @param missingTriggers triggers for want of which an acting clause has no end, sorted
 * @param winners which rules decide
 */
public record GroupOutcome(
    String groupId,
    boolean ruled,
    Instant retainUntil,
    boolean retainOpen,
    Instant restrictFrom,
    Instant reviewFrom,
    Instant disposeFrom,
    Clause.Disposition disposition,
    List<String> missingTriggers,
    Winners winners) {

  /**
   * Ids of the rules that decide, each null where none does.
   *
   * @param minimum whose end is {@code retainUntil}, or that keeps the group open
   * @param restriction whose end is {@code restrictFrom}
   * @param review whose end is {@code reviewFrom}
   * @param maximum whose end is {@code disposeFrom}
   */
  public record Winners(String minimum, String restriction, String review, String maximum) {}

  /** What that means at a moment. */
  public enum Status {
    /** No rule acts on the record: nothing happens, and the gap is shown. */
    NO_RULE,
    /** Not yet due, or kept or left alone without an end that any missing fact would give it. */
    RETAINED,
    /** Kept without a known end while a trigger is missing: over-retention risk. */
    MISSING_TRIGGER,
    /** Past a maximum and inside a minimum, or past a maximum that restricts: out of use. */
    RESTRICT,
    /** Past a maximum that asks for it: a person has to decide. */
    REVIEW,
    /** Due for its disposition. */
    DUE
  }

  /** Whether a minimum protects the group at {@code now}, whatever any maximum says. */
  public boolean keptAt(Instant now) {
    return retainOpen || (retainUntil != null && now.isBefore(retainUntil));
  }

  /** The status at {@code now}; see design section 4, statements 2, 5 and 8. */
  public Status statusAt(Instant now) {
    if (!ruled) {
      return Status.NO_RULE;
    }
    if (keptAt(now) && overdueAt(now)) {
      return Status.RESTRICT;
    }
    if (reached(disposeFrom, now)) {
      return Status.DUE;
    }
    if (reached(reviewFrom, now)) {
      return Status.REVIEW;
    }
    if (reached(restrictFrom, now)) {
      return Status.RESTRICT;
    }
    return retainOpen && !missingTriggers.isEmpty() ? Status.MISSING_TRIGGER : Status.RETAINED;
  }

  /**
   * Whether the group has to be out of ordinary use at {@code now}: past any maximum while a
   * minimum keeps it, or past a maximum that restricts.
   */
  public boolean outOfUseAt(Instant now) {
    return reached(restrictFrom, now) || (keptAt(now) && overdueAt(now));
  }

  private boolean overdueAt(Instant now) {
    return reached(disposeFrom, now) || reached(reviewFrom, now);
  }

  private static boolean reached(Instant from, Instant now) {
    return from != null && !now.isBefore(from);
  }
}
