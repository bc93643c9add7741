package io.tenure.consent.domain.purpose;

/** Whether the person has a choice, as they have to be told (GDPR Art. 13(2)(e)). */
public enum Necessity {
  /** Without the data there is no contract. */
  CONTRACT,
  /** The law demands it. */
  LAW,
  /** The person may say no, without harm. */
  CHOICE;

  /** What a legal basis means where nothing else is said. */
  public static Necessity of(LegalBasis basis) {
    return switch (basis) {
      case CONTRACT -> CONTRACT;
      case LEGAL_OBLIGATION, PUBLIC_TASK, VITAL_INTERESTS -> LAW;
      case CONSENT, LEGITIMATE_INTERESTS -> CHOICE;
    };
  }
}
