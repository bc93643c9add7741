package io.tenure.policy.domain.obligation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What one obligation says about one case.
 *
 * @param applies whether it binds the organisation
 * @param lastDay inclusive local day in the execution's zone, after any move to a working day; null
 *     without one
 * @param endsAt first instant after it; for elapsed hours the very instant
 * @param lastDayIfExtended with the extension that the law allows; null where it allows none
 * @param lastDayAtMost day that no extension may pass; null without a hard cap
 * @param reviewBy by when a person looks at it (again); null where a day is computed
 * @param reason why a person decides, in the law's terms, or which conditions are open; null
 *     otherwise
 * @param missing events and calendars for want of which there is no day
 * @param unknown facts about the organisation on which it depends whether it applies
 */
public record Outcome(
    Execution execution,
    Status status,
    Applicability.Answer applies,
    LocalDate lastDay,
    Instant endsAt,
    LocalDate lastDayIfExtended,
    LocalDate lastDayAtMost,
    LocalDate reviewBy,
    String reason,
    List<String> missing,
    List<String> unknown) {

  public Outcome {
    missing = List.copyOf(missing);
    unknown = List.copyOf(unknown);
  }

  /** What there is to know. */
  public enum Status {
    /** Not law on the day of the question. */
    NOT_IN_FORCE,
    /** Does not bind this organisation. */
    NOT_APPLICABLE,
    /** An event that starts or ends the period has not happened. */
    WAITING,
    /** A condition is open that keeps the period from ending. */
    SUSPENDED,
    /** Ends on a day. */
    ENDS,
    /** Is due again and again; the day is the next one. */
    RECURS,
    /** The law names no number: a person decides. */
    REVIEW
  }
}
