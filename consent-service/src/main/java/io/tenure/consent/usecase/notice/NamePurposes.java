package io.tenure.consent.usecase.notice;

import io.tenure.consent.domain.language.Language;
import io.tenure.consent.domain.notice.NoticeText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** What purposes are called in a language: as the notices in force say it to people. */
@ApplicationScoped
public class NamePurposes {
  private final NoticeStore notices;
  private final Clock clock;

  NamePurposes(NoticeStore notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  /** Names by key; a purpose that no notice names in this language is absent. */
  public Map<String, String> in(Language language, Collection<String> keys) {
    Map<String, String> names = new HashMap<>();
    notices
        .allInForce(clock.instant())
        .forEach(
            notice -> {
              NoticeText text = notice.content().texts().get(language);
              if (text != null) {
                text.purposes().forEach((key, words) -> names.putIfAbsent(key, words.name()));
              }
            });
    names.keySet().retainAll(keys);
    return names;
  }
}
