package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.GroupOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The decision for one field group of one record at one moment, with its explanation.
 *
 * @param groupId the same id as in the compiled plan
 * @param status what holds at the moment of the question
 * @param retainUntil half-open end of all minimums, null without one
 * @param retainThrough inclusive last day on which the data must exist, in the deciding rule's zone
 * @param erasableFrom the day after
 * @param retainOpen true where a minimum has no known end: kept, and reported
 * @param disposeFrom half-open end of the deciding maximum, null without one
 * @param eraseBy inclusive last day of ordinary existence, in the deciding rule's zone
 * @param restrictFrom where {@code disposeFrom} comes before {@code retainUntil}: since when the
 *     data are restricted; else null
 * @param removeFrom when the disposition is due: the later of the two ends; null while unknown
 * @param noticeNoLaterThan when the person must have been warned, null where no rule asks for it
 * @param erasure answer to a request for erasure, null where none was made
 * @param sentence the decision in sentences of the language asked for: what holds, what comes then,
 *     what became of every other rule, what was missing
 */
public record Decision(
    String groupId,
    List<String> fields,
    GroupOutcome.Status status,
    Instant retainUntil,
    LocalDate retainThrough,
    LocalDate erasableFrom,
    boolean retainOpen,
    Instant disposeFrom,
    LocalDate eraseBy,
    Disposition disposition,
    String technique,
    Instant restrictFrom,
    Instant removeFrom,
    Instant noticeNoLaterThan,
    String winningMinimum,
    String winningMaximum,
    List<String> missingTriggers,
    ErasureAnswer erasure,
    List<RuleTrace> rules,
    String sentence) {

  /** The decision without its explanation: what the compiled plan has to say too. */
  public GroupOutcome outcome() {
    return new GroupOutcome(
        groupId,
        retainUntil,
        retainOpen,
        disposeFrom,
        disposition,
        missingTriggers,
        winningMinimum,
        winningMaximum);
  }

  Decision withSentence(String text) {
    return new Decision(
        groupId,
        fields,
        status,
        retainUntil,
        retainThrough,
        erasableFrom,
        retainOpen,
        disposeFrom,
        eraseBy,
        disposition,
        technique,
        restrictFrom,
        removeFrom,
        noticeNoLaterThan,
        winningMinimum,
        winningMaximum,
        missingTriggers,
        erasure,
        rules,
        text);
  }
}
