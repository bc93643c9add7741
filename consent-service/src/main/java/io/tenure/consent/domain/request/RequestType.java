package io.tenure.consent.domain.request;

/** What a person can ask for. */
public enum RequestType {
  /** That data about them are erased (GDPR Art. 17, CCPA 1798.105). */
  ERASURE,
  /** What is kept about them (GDPR Art. 15, CCPA 1798.110). */
  ACCESS
}
