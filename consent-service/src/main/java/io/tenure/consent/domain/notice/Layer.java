package io.tenure.consent.domain.notice;

/** How much of a notice is shown (WP 260, layered notices). */
public enum Layer {
  /** Title, gist and purposes: what stands beside a question. */
  SHORT,
  /** Everything that GDPR Art. 13 and 14 ask for. */
  FULL
}
