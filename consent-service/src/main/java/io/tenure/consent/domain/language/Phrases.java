package io.tenure.consent.domain.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The phrases of one language: {@code words/<tag>.properties}. All languages have the same keys
 * with the same places in braces; a test says so.
 */
public final class Phrases {
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  private static final Map<Language, Phrases> ALL =
      Arrays.stream(Language.values())
          .collect(
              Collectors.toMap(
                  language -> language,
                  Phrases::load,
                  (one, _) -> one,
                  () -> new EnumMap<>(Language.class)));

  private final Language language;
  private final Map<String, String> texts;

  private Phrases(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = Collections.unmodifiableMap(texts);
  }

  public static Phrases in(Language language) {
    return ALL.get(language);
  }

  public Language language() {
    return language;
  }

  /** A phrase without places. */
  public String say(String key) {
    return say(key, new String[0]);
  }

  /**
   * A phrase with its places filled in; what is filled in is never read again.
   *
   * @param namesAndValues name of a place, what to put there, and so on
   * @throws IllegalArgumentException for a key that no file has: a mistake in the program
   */
  public String say(String key, String... namesAndValues) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("There is no phrase " + key + ".");
    }
    return PLACE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), namesAndValues)));
  }

  /** A phrase of a key that may be none. */
  public Optional<String> find(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  /** All phrases by key, for the test of completeness. */
  Map<String, String> texts() {
    return texts;
  }

  private static String value(String place, String... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (place.equals(namesAndValues[i])) {
        return namesAndValues[i + 1];
      }
    }
    throw new IllegalArgumentException("Nothing is given for {" + place + "}.");
  }

  private static Phrases load(Language language) {
    String resource = "/words/" + language.tag() + ".properties";
    Properties properties = new Properties();
    try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the build: " + resource);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("unreadable: " + resource, e);
    }
    Map<String, String> texts = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
    return new Phrases(language, texts);
  }
}
