package io.tenure.consent.domain.notice;

/** Where a version of a notice stands. */
public enum NoticeState {
  /** Can be changed. */
  DRAFT,
  /** Waits for a second person; can be sent back. */
  SUBMITTED,
  /** Approved by a second person; never changes again. In force from its effective date on. */
  PUBLISHED
}
