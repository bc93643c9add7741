package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.notice.Finding;
import io.tenure.consent.domain.notice.NoticeVersion;
import java.time.Instant;

/** Remembers findings. */
public interface SeenFindings {
  /** Whether the finding was not seen before; from now on it was. */
  boolean firstSeen(NoticeVersion notice, Finding finding, Instant now);
}
