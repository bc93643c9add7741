package io.tenure.plan;

import java.time.Instant;
import java.util.List;

/**
 * What a plan says of one field group of one record. Instants are half-open: {@code retainUntil} is
 * the first instant at which no minimum protects the group any more, {@code disposeFrom} the first
 * at which a maximum is over. It depends on facts only, never on "now": {@link #statusAt} adds the
 * clock.
 *
 * @param retainUntil null where no minimum matched
 * @param retainOpen true where a matching minimum lacks its trigger: kept, and reported
 * @param disposeFrom null where no maximum acts
 * @param disposition of the winning maximum, null without one
 * @param missingTriggers triggers for want of which an acting clause has no end, sorted
 * @param winningMinimum rule id, null without one
 * @param winningMaximum rule id, null without one
 */
public record GroupOutcome(
    String groupId,
    Instant retainUntil,
    boolean retainOpen,
    Instant disposeFrom,
    Clause.Disposition disposition,
    List<String> missingTriggers,
    String winningMinimum,
    String winningMaximum) {

  /** What that means at a moment. */
  public enum Status {
    /** No rule matched: nothing happens, and the gap is shown. */
    NO_RULE,
    /** Not yet due. */
    RETAINED,
    /** A minimum cannot be computed because its trigger is missing: kept, over-retention risk. */
    MISSING_TRIGGER,
    /** Past its maximum but inside a minimum: to be restricted. */
    RESTRICT,
    /** Due for its disposition. */
    DUE
  }

  /** Whether a minimum protects the group at {@code now}, whatever any maximum says. */
  public boolean keptAt(Instant now) {
    return retainOpen || (retainUntil != null && now.isBefore(retainUntil));
  }

  /** The status at {@code now}; see design section 4, statements 2, 5 and 8. */
  public Status statusAt(Instant now) {
    boolean overdue = disposeFrom != null && !now.isBefore(disposeFrom);
    if (overdue && keptAt(now)) {
      return Status.RESTRICT;
    }
    if (overdue) {
      return Status.DUE;
    }
    if (retainOpen) {
      return Status.MISSING_TRIGGER;
    }
    return retainUntil == null && disposeFrom == null && missingTriggers.isEmpty()
        ? Status.NO_RULE
        : Status.RETAINED;
  }
}
