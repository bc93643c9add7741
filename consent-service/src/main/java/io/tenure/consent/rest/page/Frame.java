package io.tenure.consent.rest.page;

import io.quarkus.qute.TemplateData;
import io.tenure.consent.domain.language.Language;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * What all pages have around their content.
 *
 * @param query of the link to the same page in another language, without the language
 * @param languages those that the page can be read in
 */
@TemplateData
public record Frame(
    String organisation,
    String title,
    String language,
    String styleTag,
    String query,
    List<Choice> languages,
    List<Link> links) {

  /** A language to choose. */
  @TemplateData
  public record Choice(String tag, String name, boolean current) {}

  /** A link of the footer. */
  @TemplateData
  public record Link(String href, String text) {}

  static List<Choice> choices(Language current, Collection<Language> offered) {
    return Arrays.stream(Language.values())
        .filter(offered::contains)
        .map(each -> new Choice(each.tag(), each.ownName(), each == current))
        .toList();
  }

  /** The name of the page's own language. */
  public String languageName() {
    return languages.stream().filter(Choice::current).map(Choice::name).findFirst().orElse("");
  }
}
