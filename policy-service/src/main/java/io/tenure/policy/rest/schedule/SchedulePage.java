package io.tenure.policy.rest.schedule;

import static io.tenure.kit.html.Html.element;
import static io.tenure.kit.html.Html.lines;
import static io.tenure.kit.html.Html.text;
import static io.tenure.kit.html.Html.with;

import io.tenure.kit.html.Html;
import io.tenure.policy.domain.schedule.RetentionSchedule;
import io.tenure.policy.domain.schedule.RetentionSchedule.Changes;
import io.tenure.policy.domain.schedule.RetentionSchedule.Entry;
import io.tenure.policy.domain.schedule.RetentionSchedule.Section;
import io.tenure.policy.domain.sentence.Language;
import io.tenure.policy.domain.sentence.Phrases;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The schedule as a page: headings, tables with captions and header cells, the language of the page
 * and of the links to the others, a style for the screen and one for paper, and no script.
 */
final class SchedulePage {

  private final RetentionSchedule schedule;
  private final Phrases phrases;

  SchedulePage(RetentionSchedule schedule) {
    this.schedule = schedule;
    this.phrases = Phrases.in(Language.of(schedule.language()));
  }

  String html() {
    String title = schedule.title() + " - " + schedule.controllerName();
    Html page =
        with(
            "html",
            List.of("lang", schedule.language()),
            element(
                "head",
                Html.empty("meta", "charset", "utf-8"),
                Html.empty(
                    "meta", "name", "viewport", "content", "width=device-width, initial-scale=1"),
                element("title", title),
                PageStyle.ELEMENT),
            element("body", header(), main()));
    return "<!DOCTYPE html>\n" + page.markup() + "\n";
  }

  private Html header() {
    return element(
        "header",
        with("nav", List.of("aria-label", phrases.say("schedule.languages")), languages()));
  }

  private Html languages() {
    return element(
        "ul",
        lines(Arrays.stream(Language.values()).map(language -> element("li", link(language)))));
  }

  private Html link(Language language) {
    String name = language.locale().getDisplayLanguage(language.locale());
    String label = capital(name, language);
    List<String> attributes =
        language.tag().equals(schedule.language())
            ? List.of(
                "href",
                "?language=" + language.tag(),
                "lang",
                language.tag(),
                "hreflang",
                language.tag(),
                "aria-current",
                "page")
            : List.of(
                "href", "?language=" + language.tag(),
                "lang", language.tag(),
                "hreflang", language.tag());
    return with("a", attributes, text(label));
  }

  private Html main() {
    return element(
        "main",
        element("h1", schedule.title()),
        element("p", schedule.introduction()),
        element("p", schedule.state()),
        element("p", schedule.notes()),
        lines(schedule.sections().stream().map(this::section)),
        changes(schedule.changes()));
  }

  private Html section(Section section) {
    String id = "kind-" + section.kind().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "-");
    return with(
        "section",
        List.of("aria-labelledby", id),
        with("h2", List.of("id", id), text(section.heading())),
        with(
            "div",
            List.of("class", "wide", "role", "region", "aria-labelledby", id, "tabindex", "0"),
            table(section)));
  }

  private Html table(Section section) {
    return element(
        "table",
        element("caption", section.heading() + " - " + schedule.title()),
        element(
            "thead",
            element(
                "tr",
                lines(
                    Stream.of("rule", "data", "people", "period", "why")
                        .map(
                            column ->
                                with(
                                    "th",
                                    List.of("scope", "col"),
                                    text(phrases.say("schedule.column." + column))))))),
        element("tbody", lines(section.entries().stream().map(this::row))));
  }

  private Html row(Entry entry) {
    return element(
        "tr",
        with("th", List.of("scope", "row"), text(entry.title())),
        cell(entry.data()),
        cell(entry.people()),
        cell(entry.period()),
        cell(entry.why()));
  }

  private Html cell(String words) {
    return element("td", capital(words, Language.of(schedule.language())));
  }

  private static String capital(String words, Language language) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(language.locale()) + words.substring(1);
  }

  private Html changes(Changes changes) {
    return with(
        "section",
        List.of("aria-labelledby", "changes"),
        with("h2", List.of("id", "changes"), text(phrases.say("schedule.changes"))),
        changes.since() == null
            ? element("p", phrases.say("schedule.changes-first"))
            : listed(changes));
  }

  private Html listed(Changes changes) {
    String since = Integer.toString(changes.since());
    if (changes.sentences().isEmpty()) {
      return element("p", phrases.say("schedule.changes-none", "version", since));
    }
    return lines(
        Stream.of(
            element("p", phrases.say("schedule.changes-since", "version", since)),
            element("ul", lines(changes.sentences().stream().map(s -> element("li", s))))));
  }
}
