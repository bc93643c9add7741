package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.LanguageChoice;
import io.tenure.consent.domain.notice.Layer;
import io.tenure.consent.domain.notice.NoticeKey;
import io.tenure.consent.domain.notice.NoticePurpose;
import io.tenure.consent.domain.notice.NoticeRenderer;
import io.tenure.consent.domain.notice.NoticeVersion;
import io.tenure.consent.domain.notice.RenderedNotice;
import io.tenure.consent.domain.period.FetchedPeriods;
import io.tenure.consent.usecase.period.AskPeriods;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** Renders the notice in force, with the periods that policy-service publishes now. */
@ApplicationScoped
public class ServeNotice {
  private final NoticeStore notices;
  private final AskPeriods askPeriods;
  private final Clock clock;

  ServeNotice(NoticeStore notices, AskPeriods askPeriods, Clock clock) {
    this.notices = notices;
    this.askPeriods = askPeriods;
    this.clock = clock;
  }

  /**
   * The notice in force; fails with {@code notice.unknown}.
   *
   * @param language a tag, or null
   * @param acceptLanguage the header, or null
   * @param purposes keys of those to be shown; null for all
   */
  public ServedNotice serve(
      NoticeKey key, String language, String acceptLanguage, Layer layer, List<String> purposes) {
    NoticeVersion notice =
        notices.inForce(key, clock.instant()).orElseThrow(() -> FindNotices.unknown(key));
    return render(
        notice,
        LanguageChoice.choose(language, acceptLanguage, notice.content().languages()),
        layer,
        purposes);
  }

  /** All notices in force, in the language or the nearest they have. */
  public List<ServedNotice> all(Language language, Layer layer) {
    return notices.allInForce(clock.instant()).stream()
        .map(
            notice ->
                render(
                    notice,
                    LanguageChoice.choose(language.tag(), null, notice.content().languages()),
                    layer,
                    null))
        .toList();
  }

  /** Any version, also a draft, as it would be shown today. */
  public ServedNotice preview(NoticeVersion notice, String language, Layer layer) {
    return render(
        notice, LanguageChoice.choose(language, null, notice.content().languages()), layer, null);
  }

  private ServedNotice render(
      NoticeVersion notice, Language language, Layer layer, List<String> purposes) {
    FetchedPeriods periods = askPeriods.of(notice.content().controller(), language).orElse(null);
    List<NoticePurpose> known =
        notice.publication() == null
            ? List.copyOf(notices.purposes(notice.content().purposes()).values())
            : notice.publication().purposes();
    RenderedNotice rendered =
        new NoticeRenderer(notice, known, language, periods).render(layer, purposes);
    return new ServedNotice(notice, known, rendered, periods);
  }
}
