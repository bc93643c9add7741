package io.tenure.policy.domain.check;

/**
 * Something a check has to say about a draft.
 *
 * @param severity an ERROR keeps the draft from being submitted
 * @param rule id of the rule, null where the whole policy is meant
 * @param place path inside the content, such as {@code rules[3].end.period}
 * @param message what is wrong and what to do, in one sentence
 */
public record Finding(Severity severity, Code code, String rule, String place, String message) {

  static Finding error(Code code, String rule, String place, String message) {
    return new Finding(Severity.ERROR, code, rule, place, message);
  }

  static Finding warning(Code code, String rule, String place, String message) {
    return new Finding(Severity.WARNING, code, rule, place, message);
  }

  /** Whether it keeps the draft from being submitted. */
  public boolean refuses() {
    return severity == Severity.ERROR;
  }

  /** How much it weighs. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** Stable names of findings. */
  public enum Code {
    POLICY_EMPTY,
    RULES_TOO_MANY,
    RULE_ID_INVALID,
    RULE_ID_DUPLICATE,
    RULE_TITLE_MISSING,
    RULE_KIND_MISSING,
    RULE_BASIS_MISSING,
    RULE_ZONE_MISSING,
    RULE_VALIDITY_INVALID,
    JURISDICTION_UNKNOWN,
    CATEGORY_UNKNOWN,
    DATASET_KIND_UNKNOWN,
    SENSITIVITY_UNKNOWN,
    PURPOSE_INVALID,
    TRIGGER_UNKNOWN,
    OBLIGATION_UNKNOWN,
    OBLIGATION_NOT_IN_FORCE,
    OBLIGATION_UNCERTAIN,
    OBLIGATION_WITHDRAWN,
    OBLIGATION_STALE,
    OBLIGATION_OF_ORGANISATION,
    OBLIGATION_CHANGED,
    OBLIGATION_DOES_NOT_BIND,
    OBLIGATION_BINDS_SOME_ONLY,
    BINDING_UNKNOWN,
    LAW_WITHOUT_OBLIGATION,
    LAW_ON_PERMISSION,
    LAW_ON_AGREEMENT,
    JUSTIFICATION_MISSING,
    END_MISSING,
    PERIOD_MISSING,
    PERIOD_INVALID,
    PERIOD_TOO_LONG,
    STATUTE_SHORTENED,
    STATUTE_STRETCHED,
    OPERANDS_MISSING,
    NESTING_TOO_DEEP,
    AFTER_RETENTION_IN_MINIMUM,
    AFTER_RETENTION_WITHOUT_MINIMUM,
    CONSENT_PURPOSES_MISSING,
    DATE_OUT_OF_RANGE,
    DISPOSITION_MISSING,
    DISPOSITION_NOT_ALLOWED,
    TECHNIQUE_MISSING,
    NOTICE_INVALID,
    HAND_OVER_INVALID,
    APPLIES_IF_INVALID,
    REVIEW_STAGES_INVALID,
    RULE_REVIEW_OVERDUE,
    EXCEPTION_INVALID,
    LEGAL_BASIS_UNKNOWN,
    CONTROLLER_INVALID,
    FISCAL_CALENDAR_MISSING,
    FISCAL_YEARS_INVALID,
    MINIMUM_OVER_MAXIMUM,
    BUSINESS_AGAINST_LAW,
    DUPLICATE_RULE,
    RULE_NEVER_DECIDES
  }
}
