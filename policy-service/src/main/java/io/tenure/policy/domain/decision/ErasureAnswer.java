package io.tenure.policy.domain.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a person's request for erasure means for one field group.
 *
 * @param restrictFrom first instant at which the data are out of ordinary use; null where nothing
 *     stays
 * @param keptUntil half-open instant at which the duty to keep is over; null where nothing stays or
 *     where it is not yet known
 * @param keptThrough inclusive last day of that duty
 * @param open true where the duty's end is not yet known
 * @param grounds ids of the minimums that were weighed
 * @param codes the same in the codes of others
 */
public record ErasureAnswer(
    Action action,
    Reason reason,
    Instant restrictFrom,
    Instant keptUntil,
    LocalDate keptThrough,
    boolean open,
    List<String> grounds,
    ErasureCodes codes) {

  /** What is to be done. */
  public enum Action {
    /** Nothing stands against it: erase without undue delay. */
    ERASE_NOW,
    /** Refuse for now, restrict to the duty, erase when it is over without a new request. */
    REFUSE_AND_RESTRICT,
    /** The law orders blocking in place of immediate destruction: block now, destroy afterwards. */
    BLOCK_THEN_ERASE,
    /** A person has to decide. */
    REVIEW
  }

  /** Why. */
  public enum Reason {
    /** No minimum covers the data any more. */
    NOTHING_TO_KEEP,
    /** A statutory duty that this person's regime accepts. */
    STATUTORY_DUTY,
    /** A statutory duty to block. */
    BLOCKING_DUTY,
    /** A minimum covers the data but is no valid ground in this person's regime. */
    NO_VALID_GROUND,
    /** No rule covers the data. */
    NO_RULE,
    /** It is not known which right to erasure the person has. */
    REGIME_UNKNOWN
  }
}
