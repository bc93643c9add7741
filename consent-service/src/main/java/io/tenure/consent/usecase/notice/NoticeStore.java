package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.domain.notice.NoticePurpose;
import io.tenure.consent.domain.notice.NoticeVersion;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps notices and all their versions. */
public interface NoticeStore {
  Optional<NoticeVersion> find(NoticeKey key, int version);

  /** The version with the highest number. */
  Optional<NoticeVersion> latest(NoticeKey key);

  /** The published version in force at an instant. */
  Optional<NoticeVersion> inForce(NoticeKey key, Instant at);

  /** The published version that was in force just before this one came into force. */
  Optional<NoticeVersion> before(NoticeVersion published);

  /** All versions in force at an instant, by key. */
  List<NoticeVersion> allInForce(Instant at);

  /** Versions of one notice, newest first. */
  List<NoticeVersion> versions(NoticeKey key);

  /** The latest versions in the order of their keys; {@code after} is null for the first ones. */
  List<NoticeVersion> list(String after, int limit);

  /** The purposes that exist among the keys, as they stand. */
  Map<String, NoticePurpose> purposes(Collection<String> keys);

  /** Purposes in the versions in which a published notice pinned them, with all they say. */
  List<NoticePurpose> asPinned(List<NoticePurpose> pinned);

  /** Makes the notice with its first version; fails with {@code notice.exists}. */
  NoticeVersion create(NoticeVersion first);

  /**
   * Changes the notice while nobody else does.
   *
   * @param step from the latest version to what is stored: the same version, or the next one
   * @throws io.tenure.kit.problem.TenureException {@code notice.unknown}
   */
  NoticeVersion step(NoticeKey key, Function<NoticeVersion, NoticeVersion> step);
}
