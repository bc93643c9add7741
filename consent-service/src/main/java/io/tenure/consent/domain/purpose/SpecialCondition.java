package io.tenure.consent.domain.purpose;

/** What lifts the prohibition of processing special categories of data: GDPR Art. 9(2). */
public enum SpecialCondition {
  /** (a). */
  EXPLICIT_CONSENT,
  /** (b): employment, social security and social protection law. */
  EMPLOYMENT_AND_SOCIAL_LAW,
  /** (c). */
  VITAL_INTERESTS,
  /** (d): a foundation or association about its members. */
  NOT_FOR_PROFIT_BODY,
  /** (e). */
  MADE_PUBLIC_BY_THE_PERSON,
  /** (f). */
  LEGAL_CLAIMS,
  /** (g). */
  SUBSTANTIAL_PUBLIC_INTEREST,
  /** (h). */
  HEALTH_CARE,
  /** (i). */
  PUBLIC_HEALTH,
  /** (j). */
  ARCHIVING_AND_RESEARCH
}
