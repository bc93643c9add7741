package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.notice.NoticePurpose;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.consent.domain.notice.RenderedNotice;
import io.tenure.consent.domain.period.FetchedPeriods;
import java.util.List;

/**
 * A notice as it is shown now.
 *
 * @param periods null where policy-service never told any
 */
public record ServedNotice(
    NoticeVersion notice,
    List<NoticePurpose> purposes,
    RenderedNotice rendered,
    FetchedPeriods periods) {
  public ServedNotice {
    purposes = List.copyOf(purposes);
  }
}
