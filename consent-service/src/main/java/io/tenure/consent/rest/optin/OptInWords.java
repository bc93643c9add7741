package io.tenure.consent.rest.optin;

import io.tenure.consent.domain.language.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The sentences of the confirmation page in one language. */
final class OptInWords {
  private static final Map<String, OptInWords> BY_LANGUAGE =
      List.of("en", "de", "fr", "es", "pt", "it").stream()
          .collect(Collectors.toUnmodifiableMap(Function.identity(), OptInWords::load));

  private final String language;
  private final Properties words;

  private OptInWords(String language, Properties words) {
    this.language = language;
    this.words = words;
  }

  /** The reader's favourite of {@code Accept-Language}; English where it names none we have. */
  static OptInWords preferred(String acceptLanguage) {
    if (acceptLanguage != null && acceptLanguage.length() <= 1000) {
      try {
        for (Locale.LanguageRange range : Locale.LanguageRange.parse(acceptLanguage)) {
          OptInWords words = BY_LANGUAGE.get(range.getRange().split("-", 2)[0]);
          if (words != null && range.getWeight() > 0) {
            return words;
          }
        }
      } catch (IllegalArgumentException e) {
        return BY_LANGUAGE.get("en");
      }
    }
    return BY_LANGUAGE.get("en");
  }

  String language() {
    return language;
  }

  Language spoken() {
    return Language.spoken(language).orElseThrow();
  }

  String say(String key) {
    String sentence = words.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence " + key + " in " + language);
    }
    return sentence;
  }

  /** What there is to say, for the test that all languages say it. */
  static Map<String, java.util.Set<String>> keys() {
    return BY_LANGUAGE.values().stream()
        .collect(
            Collectors.toMap(OptInWords::language, words -> words.words.stringPropertyNames()));
  }

  private static OptInWords load(String language) {
    String file = "/opt-in-page/" + language + ".properties";
    Properties words = new Properties();
    try (InputStream in = OptInWords.class.getResourceAsStream(file)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new OptInWords(language, words);
  }
}
