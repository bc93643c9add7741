package io.tenure.consent.domain.language;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which of the languages on offer a reader gets. */
public final class LanguageChoice {
  private LanguageChoice() {}

  /**
   * The language that was asked for by name, else the one the reader likes best (RFC 9110, section
   * 12.5.4), else English, else the first on offer.
   *
   * @param asked a tag such as {@code de-AT}, or null
   * @param acceptLanguage the header as it came, or null
   * @param offered at least one
   */
  public static Language choose(String asked, String acceptLanguage, Collection<Language> offered) {
    return Language.spoken(asked)
        .filter(offered::contains)
        .or(() -> preferred(acceptLanguage, offered))
        .orElseGet(
            () ->
                offered.contains(Language.EN)
                    ? Language.EN
                    : offered.stream().sorted().findFirst().orElseThrow());
  }

  private static Optional<Language> preferred(String header, Collection<Language> offered) {
    if (header == null || header.isBlank()) {
      return Optional.empty();
    }
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(header);
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    return ranges.stream()
        .filter(range -> range.getWeight() > 0)
        .flatMap(range -> Language.spoken(range.getRange()).stream())
        .filter(offered::contains)
        .findFirst();
  }
}
