package io.tenure.consent.job;

import io.tenure.consent.usecase.notice.WatchNotices;
import io.tenure.kit.schedule.ScheduledJob;
import jakarta.enterprise.context.ApplicationScoped;

/** Compares notices with what is so today. */
@ApplicationScoped
class NoticeCompareJob implements ScheduledJob {
  private final WatchNotices watchNotices;

  NoticeCompareJob(WatchNotices watchNotices) {
    this.watchNotices = watchNotices;
  }

  @Override
  public String name() {
    return "notice-compare";
  }

  @Override
  public String run() {
    return watchNotices.watch();
  }
}
