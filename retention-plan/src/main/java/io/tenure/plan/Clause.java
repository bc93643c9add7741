package io.tenure.plan;

import java.util.List;

/**
 * One rule of the active policy version as it acts on one field group of one profile.
 *
 * @param ruleId stable id of the rule within its policy
 * @param kind whether the rule orders keeping or removing
 * @param basis law or business need; law wins (design, section 4)
 * @param end when the period ends
 * @param disposition what happens at the end; for a minimum what its owner suggests, may be null
 * @param technique anonymisation technique where {@code disposition} is ANONYMISE, else null
 * @param condition must hold for the rule to act; null means always
 * @param beatsErasureRequest whether this minimum is a valid ground against a person's erasure
 *     request in that person's regime (GDPR Art. 17(3)(b)); false leads to REVIEW
 * @param citations the obligations the rule rests on
 */
public record Clause(
    String ruleId,
    RuleKind kind,
    Basis basis,
    EndExpression end,
    Disposition disposition,
    String technique,
    Condition condition,
    boolean beatsErasureRequest,
    List<Citation> citations) {

  public Clause {
    citations = citations == null ? List.of() : List.copyOf(citations);
  }

  /** A minimum orders that data exist until its end; a maximum that they are gone after it. */
  public enum RuleKind {
    MINIMUM,
    MAXIMUM
  }

  /** Where a rule comes from. */
  public enum Basis {
    LAW,
    BUSINESS
  }

  /** What happens at the end. */
  public enum Disposition {
    ERASE,
    ANONYMISE,
    RESTRICT,
    REVIEW
  }

  /** The stages of a maximum; one stage never hides another. */
  public enum Stage {
    /** Out of ordinary use: the end of active use comes before the end of retention. */
    RESTRICT,
    /** Before a person. */
    REVIEW,
    /** Gone, or anonymous. */
    REMOVE;

    /** The stage of a disposition; a maximum that names none removes. */
    public static Stage of(Disposition disposition) {
      return switch (disposition) {
        case RESTRICT -> RESTRICT;
        case REVIEW -> REVIEW;
        case null -> REMOVE;
        case ERASE, ANONYMISE -> REMOVE;
      };
    }
  }

  /**
   * An obligation of the catalogue.
   *
   * @param confidence {@code confirmed}, {@code known} or {@code uncertain}, as in the catalogue
   */
  public record Citation(String obligationId, String citation, String confidence) {}
}
