package io.tenure.consent.domain.notice;

import io.tenure.consent.domain.language.Language;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a notice says, in all its languages (GDPR Art. 13 and 14).
 *
 * @param controller key of the legal entity that decides; policy-service publishes its periods
 * @param purposes keys of the purposes it speaks of, in the order of the page
 * @param recipients who else receives the data
 * @param contexts places where it is shown and proof of it is kept, such as {@code web-shop/footer}
 */
public record NoticeContent(
    String controller,
    List<String> purposes,
    List<Recipient> recipients,
    List<String> contexts,
    Map<Language, NoticeText> texts) {
  public NoticeContent {
    purposes = List.copyOf(purposes);
    recipients = List.copyOf(recipients);
    contexts = List.copyOf(contexts);
    texts = ordered(texts);
  }

  /** The languages it is written in. */
  public Set<Language> languages() {
    return texts.keySet();
  }

  private static Map<Language, NoticeText> ordered(Map<Language, NoticeText> texts) {
    Map<Language, NoticeText> copy = new EnumMap<>(Language.class);
    copy.putAll(texts);
    return Collections.unmodifiableMap(copy);
  }
}
