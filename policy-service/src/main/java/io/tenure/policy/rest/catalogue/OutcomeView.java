package io.tenure.policy.rest.catalogue;

import io.tenure.policy.domain.obligation.ExecutionSentence;
import io.tenure.policy.domain.obligation.Meaning;
import io.tenure.policy.domain.obligation.Outcome;
import io.tenure.policy.domain.obligation.OutcomeStatus;
import io.tenure.policy.domain.organisation.Applicability;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What one obligation says about a case. Days are inclusive and local to the zone.
 *
 * @param applies whether it binds the organisation
 * @param lastDay null without a computed day
 * @param endsAt first instant after it
 * @param lastDayIfExtended with the extension that the law allows
 * @param lastDayAtMost that no extension may pass
 * @param reviewBy by when a person looks at it
 * @param reason why a person decides, or which conditions are open
 * @param missing events and calendars for want of which there is no day
 * @param unknown facts about the organisation on which it depends whether it applies
 */
public record OutcomeView(
    String obligation,
    String regulation,
    String citation,
    String confidence,
    Meaning meaning,
    OutcomeStatus status,
    Applicability.Answer applies,
    LocalDate lastDay,
    Instant endsAt,
    LocalDate lastDayIfExtended,
    LocalDate lastDayAtMost,
    LocalDate reviewBy,
    String reason,
    List<String> missing,
    List<String> unknown,
    String zone,
    String sentence) {

  static OutcomeView of(Outcome o) {
    return new OutcomeView(
        o.execution().obligation().id(),
        o.execution().listed().regulation().id(),
        o.execution().obligation().citation(),
        o.execution().obligation().confidence(),
        o.execution().meaning(),
        o.status(),
        o.applies(),
        o.lastDay(),
        o.endsAt(),
        o.lastDayIfExtended(),
        o.lastDayAtMost(),
        o.reviewBy(),
        o.reason(),
        o.missing(),
        o.unknown(),
        o.execution().zone().getId(),
        ExecutionSentence.of(o.execution()));
  }
}
