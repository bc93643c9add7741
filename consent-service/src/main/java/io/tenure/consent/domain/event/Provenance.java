package io.tenure.consent.domain.event;

/** Whether Tenure was told when it happened, or found it in another system's columns. */
public enum Provenance {
  DIRECT,
  IMPORT
}
