package io.tenure.policy.domain.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The phrases of one language: {@code sentences/<tag>.properties}. All languages have the same keys
 * with the same places; a test says so.
 */
public final class Phrases {

  private static final Map<Language, Phrases> ALL =
      Arrays.stream(Language.values())
          .collect(
              Collectors.toMap(
                  language -> language,
                  Phrases::load,
                  (one, _) -> one,
                  () -> new EnumMap<>(Language.class)));

  private final Language language;
  private final Map<String, Template> templates;

  private Phrases(Language language, Map<String, Template> templates) {
    this.language = language;
    this.templates = Map.copyOf(templates);
  }

  public static Phrases in(Language language) {
    return ALL.get(language);
  }

  public Language language() {
    return language;
  }

  /**
   * A phrase with its places filled in.
   *
   * @param namesAndValues name of a place, what to put there, and so on
   * @throws IllegalArgumentException for a key that no file has: a mistake in the program
   */
  public String say(String key, String... namesAndValues) {
    Template template = templates.get(key);
    if (template == null) {
      throw new IllegalArgumentException("There is no phrase " + key + ".");
    }
    return template.fill(namesAndValues);
  }

  /** A phrase without places; empty where the language has none of that key. */
  public Optional<String> word(String key) {
    return Optional.ofNullable(templates.get(key)).map(template -> template.literals().getFirst());
  }

  /** The words joined two by two with the phrase, such as {@code list.comma}; empty for none. */
  public String joined(String key, List<String> words) {
    String joined = words.isEmpty() ? "" : words.getFirst();
    for (int i = 1; i < words.size(); i++) {
      joined = say(key, "first", joined, "next", words.get(i));
    }
    return joined;
  }

  public String quoted(String text) {
    return say("format.quoted", "text", text);
  }

  Map<String, Template> templates() {
    return templates;
  }

  private static Phrases load(Language language) {
    String resource = "/sentences/" + language.tag() + ".properties";
    Properties properties = new Properties();
    try (InputStream in = Phrases.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the build: " + resource);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("unreadable: " + resource, e);
    }
    return new Phrases(
        language,
        properties.stringPropertyNames().stream()
            .collect(
                Collectors.toMap(key -> key, key -> Template.parse(properties.getProperty(key)))));
  }
}
