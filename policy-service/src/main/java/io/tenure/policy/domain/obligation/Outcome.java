package io.tenure.policy.domain.obligation;

import io.tenure.policy.domain.organisation.Applicability;
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
    OutcomeStatus status,
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
}
