package io.tenure.consent.domain.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A language in which people are told what happens to their data. */
public enum Language {
  EN,
  DE,
  FR,
  ES,
  PT,
  IT;

  /** BCP 47 tag, such as {@code de}. */
  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Its name in itself, such as {@code Deutsch}. */
  public String ownName() {
    String name = locale().getDisplayLanguage(locale());
    return name.substring(0, 1).toUpperCase(locale()) + name.substring(1);
  }

  /** A day in long form, such as {@code 3. Mai 2026}. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()).format(day);
  }

  /** The language of a tag such as {@code de} or {@code de-AT}; empty for any other. */
  public static Optional<Language> spoken(String tag) {
    if (tag == null) {
      return Optional.empty();
    }
    String primary = tag.split("[-_]", 2)[0];
    return Arrays.stream(values())
        .filter(language -> language.tag().equalsIgnoreCase(primary))
        .findFirst();
  }

  private Locale locale() {
    return this == EN ? Locale.UK : Locale.of(tag());
  }
}
