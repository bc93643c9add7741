package io.tenure.consent.domain.notice;

import static io.tenure.kit.html.Html.element;
import static io.tenure.kit.html.Html.join;
import static io.tenure.kit.html.Html.text;
import static io.tenure.kit.html.Html.with;

import io.tenure.consent.domain.language.Phrases;
import io.tenure.consent.domain.period.FetchedPeriods;
import io.tenure.consent.domain.period.Periods;
import io.tenure.consent.domain.period.Periods.Period;
import io.tenure.kit.html.Html;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The retention periods inside a notice: the words of policy-service, marked with their language
 * where it is another, and never words of our own.
 */
final class PeriodWords {
  private static final String MAXIMUM = "MAXIMUM";
  // More than these are opened by whoever wants to read them.
  private static final int AT_ONCE = 4;

  private final Phrases phrases;
  private final FetchedPeriods fetched;

  PeriodWords(Phrases phrases, FetchedPeriods fetched) {
    this.phrases = phrases;
    this.fetched = fetched;
  }

  /** How long data of the categories stay at most, as an entry of a list of terms. */
  Html limits(List<String> categories) {
    if (fetched == null) {
      return Html.NOTHING;
    }
    List<Period> limits =
        fetched.periods().concerning(categories).stream()
            .filter(period -> period.kind().equals(MAXIMUM))
            .toList();
    if (limits.isEmpty()) {
      return Html.NOTHING;
    }
    return join(
        Stream.of(
            element("dt", phrases.say("notice.how-long")),
            limits.size() <= AT_ONCE ? sentences("dd", limits) : element("dd", opened(limits))));
  }

  private Html opened(List<Period> limits) {
    String count = Integer.toString(limits.size());
    return element(
        "details",
        element("summary", phrases.say("notice.how-long-many", "count", count)),
        element("ul", sentences("li", limits)));
  }

  private Html sentences(String tag, List<Period> limits) {
    return join(
        limits.stream().map(period -> foreign(tag, period.title() + ": " + period.period())));
  }

  /** All rules about the categories. */
  Html table(List<String> categories) {
    List<Period> periods = fetched == null ? List.of() : fetched.periods().concerning(categories);
    if (periods.isEmpty()) {
      return fetched == null ? Html.NOTHING : element("p", phrases.say("notice.no-periods"));
    }
    return with(
        "div",
        List.of(
            "class",
            "wide",
            "role",
            "region",
            "aria-label",
            phrases.say("notice.periods-caption"),
            "tabindex",
            "0"),
        with(
            "table",
            "role",
            "table",
            element("caption", phrases.say("notice.periods-caption")),
            with("thead", "role", "rowgroup", with("tr", "role", "row", heads())),
            with("tbody", "role", "rowgroup", join(periods.stream().map(this::row)))));
  }

  private Html heads() {
    return join(
        Stream.of("rule", "data", "people", "period", "why")
            .map(
                column ->
                    with(
                        "th",
                        List.of("role", "columnheader", "scope", "col"),
                        text(phrases.say("period." + column)))));
  }

  /** Whose words these are and of when; that there are none where policy-service never answered. */
  Html sources() {
    if (fetched == null) {
      return element("p", phrases.say("notice.periods-unknown"));
    }
    Periods periods = fetched.periods();
    Html source =
        element(
            "p",
            phrases.say(
                "notice.periods-source",
                "version",
                Integer.toString(periods.version()),
                "day",
                day(periods.effectiveFrom())));
    return fetched.fresh()
        ? source
        : join(
            Stream.of(
                source,
                element(
                    "p", phrases.say("notice.periods-stale", "day", day(fetched.checkedAt())))));
  }

  // Roles, because a narrow screen shows rows as blocks, and data-label, which it shows then.
  private Html row(Period period) {
    return with(
        "tr",
        "role",
        "row",
        with("th", attributes("role", "rowheader", "scope", "row"), text(period.title())),
        cell("data", period.data()),
        cell("people", period.people()),
        cell("period", period.period()),
        cell("why", period.why()));
  }

  private Html cell(String column, String words) {
    return with(
        "td",
        attributes("role", "cell", "data-label", phrases.say("period." + column)),
        text(capital(words)));
  }

  private Html foreign(String tag, String words) {
    return with(tag, attributes(), text(words));
  }

  /** These, and the language where it is not that of the page (WCAG 2.2, 3.1.2). */
  private List<String> attributes(String... own) {
    String language = fetched.periods().language();
    return language.equals(phrases.language().tag())
        ? List.of(own)
        : Stream.concat(Stream.of(own), Stream.of("lang", language)).toList();
  }

  private static String capital(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private String day(Instant instant) {
    return phrases.language().day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }
}
