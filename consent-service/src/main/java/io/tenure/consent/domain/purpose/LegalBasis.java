package io.tenure.consent.domain.purpose;

/** What makes processing for a purpose lawful: the six grounds of GDPR Art. 6(1). */
public enum LegalBasis {
  /** Art. 6(1)(a). */
  CONSENT,
  /** Art. 6(1)(b). */
  CONTRACT,
  /** Art. 6(1)(c). */
  LEGAL_OBLIGATION,
  /** Art. 6(1)(d). */
  VITAL_INTERESTS,
  /** Art. 6(1)(e). */
  PUBLIC_TASK,
  /** Art. 6(1)(f). */
  LEGITIMATE_INTERESTS
}
