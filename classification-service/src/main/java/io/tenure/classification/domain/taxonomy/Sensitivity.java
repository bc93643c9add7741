package io.tenure.classification.domain.taxonomy;

/** How much harm a disclosure can do. Greater ordinals are more sensitive. */
public enum Sensitivity {
  /** Not looked at, or nothing is known. */
  UNKNOWN,
  LOW,
  MODERATE,
  HIGH
}
