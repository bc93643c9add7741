package io.tenure.policy.domain.layer;

/**
 * Why an entry of an organisation's layer is refused.
 *
 * @param place path inside the layer, such as {@code obligations.org:works-agreement.period}
 * @param message what is wrong and what to do, in one sentence
 */
public record LayerProblem(Code code, String place, String message) {

  /** Stable names. */
  public enum Code {
    ID_INVALID,
    REGULATION_UNKNOWN,
    JURISDICTION_UNKNOWN,
    KIND_UNKNOWN,
    EFFECT_UNKNOWN,
    CATEGORY_UNKNOWN,
    TRIGGER_UNKNOWN,
    END_RULE_UNKNOWN,
    PERIOD_MISSING,
    PERIOD_INVALID,
    OPERANDS_MISSING,
    VALIDITY_INVALID,
    CONFIDENCE_UNKNOWN,
    VALUE_MISSING,
    VALUE_TOO_LONG,
    VALUE_INVALID,
    TARGET_UNKNOWN,
    MEMBER_NOT_AMENDABLE,
    AMENDMENT_EMPTY,
    SEEN_MISSING,
    ENTRIES_TOO_MANY,
    RULE_INVALID
  }
}
