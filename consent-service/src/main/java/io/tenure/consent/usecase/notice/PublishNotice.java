package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.notice.NoticeCheck;
import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.domain.notice.NoticePurpose;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.consent.domain.period.FetchedPeriods;
import io.tenure.consent.usecase.period.AskPeriods;
import io.tenure.kit.problem.TenureException;
import io.tenure.kit.security.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Takes a draft to publication: handed in by one person, published by another. */
@ApplicationScoped
public class PublishNotice {
  private final NoticeStore notices;
  private final AskPeriods askPeriods;
  private final Clock clock;

  PublishNotice(NoticeStore notices, AskPeriods askPeriods, Clock clock) {
    this.notices = notices;
    this.askPeriods = askPeriods;
    this.clock = clock;
  }

  /** Fails with {@code notice.invalid}, {@code notice.wrong-state}, {@code precondition.failed}. */
  public NoticeVersion submit(NoticeKey key, int version, long seen, Actor actor) {
    return notices.step(
        key,
        last -> {
          NoticeVersion draft = NoticeSteps.that(last, version).seenAt(seen);
          return draft.submitted(
              NoticeCheck.faults(draft.content(), purposes(draft)), actor, clock.instant());
        });
  }

  /** Back to a draft. */
  public NoticeVersion sendBack(NoticeKey key, int version, long seen) {
    return notices.step(
        key, last -> NoticeSteps.that(last, version).seenAt(seen).sentBack(clock.instant()));
  }

  /**
   * Fails with {@code notice.same-person}, and where policy-service publishes no periods of the
   * controller or does not answer: a notice without periods says too little (GDPR Art. 13(2)(a)).
   *
   * @param effectiveFrom null for now
   */
  public NoticeVersion publish(
      NoticeKey key, int version, long seen, Instant effectiveFrom, Actor actor) {
    NoticeVersion asked =
        notices
            .latest(key)
            .map(last -> NoticeSteps.that(last, version))
            .orElseThrow(() -> FindNotices.unknown(key));
    int policyVersion = publishedPeriods(asked.content().controller());
    return notices.step(
        key,
        last -> {
          NoticeVersion submitted = NoticeSteps.that(last, version).seenAt(seen);
          Map<String, NoticePurpose> known = purposes(submitted);
          List<NoticePurpose> pinned =
              submitted.content().purposes().stream()
                  .filter(known::containsKey)
                  .map(known::get)
                  .toList();
          return submitted.published(
              NoticeCheck.faults(submitted.content(), known),
              pinned,
              policyVersion,
              effectiveFrom,
              actor,
              clock.instant());
        });
  }

  private int publishedPeriods(String controller) {
    FetchedPeriods periods =
        askPeriods
            .of(controller, Language.EN)
            .orElseThrow(
                () ->
                    new TenureException(
                        ConsentError.NOTICE_PERIODS_UNKNOWN,
                        "policy-service publishes no retention schedule of " + controller + "."));
    if (!periods.fresh()) {
      throw new TenureException(
          ConsentError.NOTICE_PERIODS_STALE,
          "The periods cannot be read from policy-service now; publish when it answers.");
    }
    return periods.periods().version();
  }

  private Map<String, NoticePurpose> purposes(NoticeVersion notice) {
    return notices.purposes(notice.content().purposes());
  }
}
