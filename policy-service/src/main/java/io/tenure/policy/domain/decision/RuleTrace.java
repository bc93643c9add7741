package io.tenure.policy.domain.decision;

import io.tenure.plan.Clause.Basis;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.Clause.RuleKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What became of one rule in one decision.
 *
 * @param disposition of a maximum: what happens at its end; of a minimum: RESTRICT where the data
 *     are kept blocked, null otherwise
 * @param end half-open instant at which the rule's period is over; null where it has none
 * @param lastDay inclusive last day of the period in the rule's zone
 * @param missingTriggers triggers that the rule asked for and the record does not have
 * @param lostTo id of the rule that decided instead, null where none did
 * @param groundAgainstErasure whether the rule may be held against the person's request for erasure
 */
public record RuleTrace(
    String ruleId,
    String title,
    RuleKind kind,
    Basis basis,
    Disposition disposition,
    Outcome outcome,
    Instant end,
    LocalDate lastDay,
    String zone,
    List<String> missingTriggers,
    String lostTo,
    boolean groundAgainstErasure,
    String justification,
    List<Cited> citations) {

  /** Why a rule decided, or why it did not. */
  public enum Outcome {
    /** Decides. */
    WON,
    /** A later minimum, or an earlier maximum, decides. */
    LOST,
    /** A business minimum that would outlast a statutory maximum: it counts only up to that. */
    CAPPED_BY_LAW,
    /** A business rule of narrower scope decides in its place. */
    LESS_SPECIFIC,
    /** The event that starts its clock has not happened or is not known. */
    TRIGGER_MISSING,
    /** Has no end of its own: a minimum keeps until a person decides, a maximum does not fire. */
    NO_END,
    /** Its condition does not hold for this record. */
    CONDITION_NOT_MET,
    /** Not in force on the day of the question. */
    NOT_IN_FORCE,
    /** Is not for this controller: no obligation of it binds it, or its own condition says so. */
    NOT_BINDING;

    /** Whether the rule acts on the record, decisive or not. */
    boolean acts() {
      return switch (this) {
        case WON, LOST, CAPPED_BY_LAW, TRIGGER_MISSING, NO_END -> true;
        case LESS_SPECIFIC, CONDITION_NOT_MET, NOT_IN_FORCE, NOT_BINDING -> false;
      };
    }
  }

  /**
   * An obligation that the rule carries out.
   *
   * @param law name of the regulation
   * @param place article or section
   * @param confidence confirmed, known or uncertain
   */
  public record Cited(
      String obligationId, String law, String place, String summary, String confidence) {}
}
