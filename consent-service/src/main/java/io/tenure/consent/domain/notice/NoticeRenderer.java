package io.tenure.consent.domain.notice;

import static io.tenure.kit.html.Html.element;
import static io.tenure.kit.html.Html.join;
import static io.tenure.kit.html.Html.paragraphs;
import static io.tenure.kit.html.Html.text;
import static io.tenure.kit.html.Html.with;

import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.notice.NoticeText.PurposeWords;
import io.tenure.consent.domain.period.FetchedPeriods;
import io.tenure.kit.html.Html;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Renders a notice in one language and layer. Pure: the same notice and the same periods give the
 * same bytes, which is what the digest of a proof rests on. Days are those of UTC.
 */
public final class NoticeRenderer {
  private final NoticeVersion notice;
  private final List<NoticePurpose> purposes;
  private final Phrases phrases;
  private final NoticeText words;
  private final PeriodWords periods;

  /**
   * @param purposes the pinned ones, or those of today for a preview
   * @param periods null where policy-service never said any
   */
  public NoticeRenderer(
      NoticeVersion notice,
      List<NoticePurpose> purposes,
      Language language,
      FetchedPeriods periods) {
    this.notice = notice;
    this.purposes = inOrder(notice.content().purposes(), purposes);
    this.phrases = Phrases.in(language);
    this.words = Objects.requireNonNull(notice.content().texts().get(language));
    this.periods = new PeriodWords(phrases, periods);
  }

  /** The layer for all purposes, or for some of them in the notice's order. */
  public RenderedNotice render(Layer layer, List<String> asked) {
    List<NoticePurpose> shown =
        asked == null ? purposes : purposes.stream().filter(p -> asked.contains(p.key())).toList();
    boolean full = layer == Layer.FULL;
    return new RenderedNotice(
        notice.key(),
        notice.version(),
        phrases.language(),
        layer,
        opening(full).markup(),
        shown.stream().map(p -> Map.entry(p.key(), purpose(p, full).markup())).toList(),
        (full ? rest(shown) : periods.sources()).markup());
  }

  private Html opening(boolean full) {
    Html title =
        join(Stream.of(element("h2", words.title()), paragraphs(words.summary()), version()));
    return full
        ? join(
            Stream.of(
                title,
                element("h3", phrases.say("notice.controller")),
                paragraphs(words.contact()),
                element("h3", phrases.say("notice.purposes"))))
        : title;
  }

  private Html version() {
    if (notice.publication() == null) {
      return with("p", "class", "notice-version", text(phrases.say("notice.draft")));
    }
    return with(
        "p",
        "class",
        "notice-version",
        text(
            phrases.say(
                "notice.version",
                "version",
                Integer.toString(notice.version()),
                "day",
                day(notice.publication().effectiveFrom()))));
  }

  private Html purpose(NoticePurpose purpose, boolean full) {
    PurposeWords said = words.purposes().get(purpose.key());
    String basis = purpose.legalBasis().name().toLowerCase(Locale.ROOT);
    return with(
        "div",
        "class",
        "notice-purpose",
        element(full ? "h4" : "h3", said.name()),
        paragraphs(said.description()),
        element(
            "dl",
            element("dt", phrases.say("notice.basis")),
            element("dd", phrases.say("basis." + basis)),
            element("dt", phrases.say("notice.data")),
            element("dd", DataWords.of(purpose.categories(), phrases)),
            full ? Html.NOTHING : periods.limits(purpose.categories())));
  }

  private Html rest(List<NoticePurpose> shown) {
    List<String> categories =
        shown.stream().flatMap(p -> p.categories().stream()).distinct().toList();
    return join(
        Stream.of(
            element("h3", phrases.say("notice.recipients")),
            recipients(),
            element("h3", phrases.say("notice.periods")),
            periods.table(categories),
            periods.sources(),
            join(
                words.sections().stream()
                    .map(s -> join(Stream.of(element("h3", s.heading()), paragraphs(s.body()))))),
            element("h3", phrases.say("notice.rights")),
            rights(shown),
            paragraphs(words.complaint())));
  }

  private Html recipients() {
    if (notice.content().recipients().isEmpty()) {
      return element("p", phrases.say("notice.no-recipients"));
    }
    return element(
        "ul",
        join(
            notice.content().recipients().stream()
                .map(
                    r ->
                        element(
                            "li",
                            r.country() == null
                                ? words.recipients().get(r.key())
                                : phrases.say(
                                    "notice.transfer",
                                    "recipient",
                                    words.recipients().get(r.key()),
                                    "country",
                                    country(r.country()))))));
  }

  private Html rights(List<NoticePurpose> shown) {
    return element(
        "ul",
        join(
            Right.of(shown.stream().map(NoticePurpose::legalBasis).toList()).stream()
                .map(
                    r ->
                        element("li", phrases.say("right." + r.name().toLowerCase(Locale.ROOT))))));
  }

  private String country(String code) {
    return Locale.of("", code).getDisplayCountry(Locale.of(phrases.language().tag()));
  }

  private String day(Instant instant) {
    return phrases.language().day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  private static List<NoticePurpose> inOrder(List<String> order, List<NoticePurpose> purposes) {
    return purposes.stream()
        .sorted(Comparator.comparingInt(purpose -> order.indexOf(purpose.key())))
        .toList();
  }
}
