package io.tenure.consent.domain.purpose;

/**
 * Data that leaves for a third country (GDPR Chapter V).
 *
 * @param country ISO 3166-1 code of two letters
 * @param recipient the organisation, or kind of organisation; may be null
 */
public record Transfer(String country, String recipient, Safeguard safeguard) {
  /** What makes it lawful. */
  public enum Safeguard {
    /** Art. 45. */
    ADEQUACY_DECISION,
    /** Art. 46(2)(c), (d). */
    STANDARD_CLAUSES,
    /** Art. 47. */
    BINDING_CORPORATE_RULES,
    /** Art. 46(2)(e), (f). */
    CODE_OR_CERTIFICATION,
    /** Art. 49. */
    DEROGATION
  }
}
