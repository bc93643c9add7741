package io.tenure.classification.domain.detect.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Splits identifiers into lower-case words without accents: {@code shipTo_Straße2} is ship to
 * strasse 2.
 */
public final class Tokens {

  private static final Pattern BREAKS =
      Pattern.compile(
          "[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private Tokens() {}

  /** The words of an identifier, known compounds split and plurals of known words made singular. */
  public static List<String> of(String identifier) {
    List<String> words = new ArrayList<>();
    for (String part : BREAKS.split(identifier)) {
      if (!part.isEmpty()) {
        words.addAll(Lexicon.standard().words(fold(part)));
      }
    }
    return words;
  }

  /** Lower case, without accents, ß as ss. */
  public static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace("ß", "ss");
    return MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
  }

  /** Raw words without the lexicon: what stands between separators. */
  static List<String> raw(String text) {
    List<String> words = new ArrayList<>();
    for (String part : BREAKS.split(text)) {
      if (!part.isEmpty()) {
        words.add(fold(part));
      }
    }
    return words;
  }
}
