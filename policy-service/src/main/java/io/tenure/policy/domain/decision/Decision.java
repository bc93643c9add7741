package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.GroupOutcome;
import io.tenure.policy.domain.rule.Rule.ReviewStage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The decision for one field group of one record at one moment, with its explanation.
 *
 * @param groupId the same id as in the compiled plan
 * @param status what holds at the moment of the question
 * @param retainUntil half-open end of all minimums, null without one
 * @param retainThrough inclusive last day on which the data must exist, in the deciding rule's zone
 * @param erasableFrom the day after
 * @param retainOpen true where a minimum has no known end: kept, and reported
 * @param disposeFrom half-open end of the deciding maximum that removes, null without one
 * @param eraseBy inclusive last day of ordinary existence, in the deciding rule's zone
 * @param disposition ERASE or ANONYMISE, null where no maximum removes
 * @param restrictFrom when the data go out of ordinary use before they are removed: at the end of
 *     active use, or where a maximum is over while a minimum keeps; else null
 * @param activeUse the end of active use, null where no rule names one
 * @param review when a person has to look, null where no rule asks for it
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
    StageEnd activeUse,
    StageEnd review,
    Instant removeFrom,
    Instant noticeNoLaterThan,
    String winningMinimum,
    String winningMaximum,
    List<String> missingTriggers,
    ErasureAnswer erasure,
    List<RuleTrace> rules,
    String sentence) {

  /**
   * The end of a stage that comes before removal.
   *
   * @param from first instant after it (half-open)
   * @param lastDay inclusive last day of the stage, in the rule's zone
   * @param rule id of the rule that decides
   * @param stages who looks, one after the other; empty unless the rule names reviewers
   */
  public record StageEnd(Instant from, LocalDate lastDay, String rule, List<ReviewStage> stages) {

    /** The first day after it. */
    public LocalDate dayAfter() {
      return lastDay.plusDays(1);
    }
  }

  /** The decision without its explanation: what the compiled plan has to say too. */
  public GroupOutcome outcome() {
    return new GroupOutcome(
        groupId,
        ruled(),
        retainUntil,
        retainOpen,
        activeUse == null ? null : activeUse.from(),
        review == null ? null : review.from(),
        disposeFrom,
        disposition,
        missingTriggers,
        new GroupOutcome.Winners(
            winningMinimum,
            activeUse == null ? null : activeUse.rule(),
            review == null ? null : review.rule(),
            winningMaximum));
  }

  /** Whether a rule acts on the record, with an end or without. */
  private boolean ruled() {
    for (RuleTrace trace : rules) {
      if (trace.outcome().acts()) {
        return true;
      }
    }
    return false;
  }

  /** The stage whose end takes the data out of ordinary use; null where none does. */
  public StageEnd restricting() {
    return Stream.of(activeUse, review, removal())
        .filter(stage -> stage != null && stage.from().equals(restrictFrom))
        .findFirst()
        .orElse(null);
  }

  /** The end of the maximum that removes, null without one. */
  public StageEnd removal() {
    return disposeFrom == null
        ? null
        : new StageEnd(disposeFrom, eraseBy, winningMaximum, List.of());
  }

  /** The first local day after the stage and after what keeps, in the zone of what ends last. */
  public LocalDate firstDayAfter(StageEnd stage) {
    boolean minimumLast = retainUntil != null && retainUntil.isAfter(stage.from());
    return minimumLast ? erasableFrom : stage.dayAfter();
  }

  /** Whether a review is to come whose day is known, and before anything is removed. */
  boolean reviewToCome() {
    if (review == null || retainOpen) {
      return false;
    }
    Instant from =
        retainUntil != null && retainUntil.isAfter(review.from()) ? retainUntil : review.from();
    return removeFrom == null || from.isBefore(removeFrom);
  }

  Decision withStatus(GroupOutcome.Status judged) {
    return with(judged, sentence);
  }

  Decision withSentence(String text) {
    return with(status, text);
  }

  private Decision with(GroupOutcome.Status judged, String text) {
    return new Decision(
        groupId,
        fields,
        judged,
        retainUntil,
        retainThrough,
        erasableFrom,
        retainOpen,
        disposeFrom,
        eraseBy,
        disposition,
        technique,
        restrictFrom,
        activeUse,
        review,
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
