package io.tenure.policy.domain.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;

/**
 * One duty of a regulation, as the catalogue states it.
 *
 * @param kind minimum, maximum, storage-limitation, consent-withdrawal, erasure-right, disclosure,
 *     log-retention, disposal-method or notice-before-erasure
 * @param effect finer meaning where the kind alone would mislead; {@code justifies-retention} is a
 *     permission and no duty
 * @param trigger the event that starts the clock
 * @param period ISO 8601 period or duration; null where the law names no number
 * @param endRule how the end is computed from trigger and period
 * @param endOperands operands of {@code earlier_of} and {@code later_of}
 * @param appliesIf who is bound, in words; null means everybody in the regulation's scope
 * @param inForceFrom first day of validity, null where it does not matter
 * @param inForceTo last day of validity, null while in force
 * @param confidence confirmed, known or uncertain
 */
public record Obligation(
    String id,
    String kind,
    String effect,
    @JsonProperty("data_categories") DataCategories dataCategories,
    String trigger,
    String period,
    String extension,
    @JsonProperty("end_rule") String endRule,
    @JsonProperty("end_operands") List<Operand> endOperands,
    @JsonProperty("end_computation") String endComputation,
    @JsonProperty("day_type") String dayType,
    @JsonProperty("hard_cap") String hardCap,
    @JsonProperty("applies_if") String appliesIf,
    @JsonProperty("in_force_from") LocalDate inForceFrom,
    @JsonProperty("in_force_to") LocalDate inForceTo,
    String binding,
    String citation,
    String summary,
    String source,
    @JsonProperty("source_grade") String sourceGrade,
    String confidence,
    String notes) {

  public Obligation {
    endOperands = endOperands == null ? List.of() : List.copyOf(endOperands);
  }

  /** Which data a duty is about: in words, and as category keys. */
  public record DataCategories(String description, List<String> fideslang) {
    public DataCategories {
      fideslang = fideslang == null ? List.of() : List.copyOf(fideslang);
    }
  }

  /** One trigger with its own period. */
  public record Operand(String trigger, String period) {}

  /** Whether the duty is law on that day; the day of the question counts, not the record's. */
  public boolean inForceOn(LocalDate day) {
    return (inForceFrom == null || !day.isBefore(inForceFrom))
        && (inForceTo == null || !day.isAfter(inForceTo));
  }

  /**
   * A permission to keep, for example to defend against claims: no duty, so no ground to refuse
   * erasure.
   */
  public boolean permissionOnly() {
    return "justifies-retention".equals(effect) || "permits-retention".equals(effect);
  }
}
