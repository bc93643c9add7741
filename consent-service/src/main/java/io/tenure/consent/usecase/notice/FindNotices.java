package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads notices and their versions. */
@ApplicationScoped
public class FindNotices {
  private final NoticeStore notices;

  FindNotices(NoticeStore notices) {
    this.notices = notices;
  }

  /** Fails with {@code notice.unknown}. */
  public NoticeVersion find(NoticeKey key, int version) {
    return notices.find(key, version).orElseThrow(() -> unknown(key));
  }

  /** Newest first; fails with {@code notice.unknown}. */
  public List<NoticeVersion> versions(NoticeKey key) {
    List<NoticeVersion> versions = notices.versions(key);
    if (versions.isEmpty()) {
      throw unknown(key);
    }
    return versions;
  }

  /** The latest versions in the order of their keys. */
  public List<NoticeVersion> list(String after, int limit) {
    return notices.list(after, limit);
  }

  static TenureException unknown(NoticeKey key) {
    return new TenureException(
        ConsentError.NOTICE_UNKNOWN, "There is no notice " + key + ", or not in this version.");
  }
}
