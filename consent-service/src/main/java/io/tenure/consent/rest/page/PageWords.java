package io.tenure.consent.rest.page;

import io.quarkus.qute.TemplateData;
import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.language.Phrases;

/** The phrases of a page, for templates. */
@TemplateData
public final class PageWords {
  private final Phrases phrases;

  PageWords(Language language) {
    this.phrases = Phrases.in(language);
  }

  /** A phrase without places. */
  public String say(String key) {
    return phrases.say(key);
  }
}
