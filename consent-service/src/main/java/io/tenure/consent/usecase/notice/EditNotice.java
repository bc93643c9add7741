package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.notice.NoticeContent;
import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.domain.notice.NoticeState;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Writes drafts: the first one of a notice, the next one, and changes to an open one. */
@ApplicationScoped
public class EditNotice {
  private final NoticeStore notices;
  private final Clock clock;

  EditNotice(NoticeStore notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  /** Fails with {@code notice.exists}, {@code notice.invalid}. */
  public NoticeVersion create(NoticeKey key, NoticeContent content, Actor author) {
    return notices.create(NoticeVersion.draft(key, 1, content, author, clock.instant()));
  }

  /**
   * The next version. Fails with {@code notice.draft-open} while the last one is not published.
   *
   * @param content null to begin with what the last version says
   */
  public NoticeVersion next(NoticeKey key, NoticeContent content, Actor author) {
    return notices.step(
        key,
        last -> {
          if (last.state() != NoticeState.PUBLISHED) {
            throw new TenureException(
                ConsentError.NOTICE_DRAFT_OPEN,
                "Version " + last.version() + " is not published: change that one.");
          }
          NoticeContent text = content == null ? last.content() : content;
          return NoticeVersion.draft(key, last.version() + 1, text, author, clock.instant());
        });
  }

  /** Fails with {@code precondition.failed} where the draft is not the one the caller saw. */
  public NoticeVersion change(
      NoticeKey key, int version, long seen, NoticeContent content, Actor author) {
    return notices.step(
        key,
        last ->
            NoticeSteps.that(last, version).seenAt(seen).changed(content, author, clock.instant()));
  }
}
