package io.tenure.policy.domain.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language in which the service explains itself. */
public enum Language {
  EN,
  DE,
  FR,
  ES;

  /** BCP 47 tag, such as {@code de}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Locale locale() {
    return Locale.of(tag());
  }

  /**
   * The language of a tag such as {@code de} or {@code de-AT}; English for a language that is not
   * spoken here, and for none.
   */
  public static Language of(String tag) {
    return tag == null ? EN : spoken(tag).orElse(EN);
  }

  /**
   * The language that a reader likes best of those spoken here (RFC 9110, section 12.5.4); English
   * where the header is absent, cannot be read, or names none of them.
   */
  public static Language preferred(String acceptLanguage) {
    if (acceptLanguage == null || acceptLanguage.isBlank()) {
      return EN;
    }
    List<Locale.LanguageRange> ranges;
    try {
      ranges = Locale.LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException _) {
      return EN;
    }
    return ranges.stream()
        .filter(range -> range.getWeight() > 0)
        .map(Locale.LanguageRange::getRange)
        .flatMap(range -> range.equals("*") ? Optional.of(EN).stream() : spoken(range).stream())
        .findFirst()
        .orElse(EN);
  }

  private static Optional<Language> spoken(String tag) {
    String primary = tag.split("[-_]", 2)[0];
    return Arrays.stream(values())
        .filter(language -> language.tag().equalsIgnoreCase(primary))
        .findFirst();
  }
}
