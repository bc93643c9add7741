package io.tenure.classification.domain.detect.custom;

import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.classification.domain.detect.value.Schemes;
import io.tenure.classification.domain.detect.value.scheme.Cell;
import io.tenure.classification.domain.detect.value.scheme.Scheme;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The values of a detector, ready to be compared. */
final class CompiledDetector {

  private final List<ValuePattern> whole;
  private final List<ValuePattern> inside;
  private final Set<String> words;
  private final Predicate<String> check;

  private CompiledDetector(
      List<ValuePattern> patterns, Set<String> words, Predicate<String> check) {
    this.whole = patterns.stream().filter(p -> !p.inside()).toList();
    this.inside = patterns.stream().filter(ValuePattern::inside).toList();
    this.words = words;
    this.check = check;
  }

  /**
   * Compiles a detector whose definition was checked.
   *
   * @throws PatternRefusal where a pattern is not taken
   */
  static CompiledDetector of(Detector detector) {
    Detector.Values values = detector.values();
    if (values == null) {
      return new CompiledDetector(List.of(), Set.of(), part -> true);
    }
    Scheme scheme = values.check() == null ? null : Schemes.get(values.check());
    return new CompiledDetector(
        values.patterns().stream().map(ValuePattern::of).toList(),
        values.words().stream().map(CompiledDetector::normal).collect(Collectors.toSet()),
        scheme == null ? part -> true : part -> scheme.accepts(Cell.of(part)));
  }

  /** As our own lists are compared: lower case, without accents and blanks around. */
  static String normal(String word) {
    return Tokens.fold(word.strip());
  }

  List<ValuePattern> whole() {
    return whole;
  }

  List<ValuePattern> inside() {
    return inside;
  }

  Set<String> words() {
    return words;
  }

  boolean fits(ValuePattern pattern, String text) {
    return pattern.fits(text, check);
  }

  /** Whether a value as it stands is one. */
  boolean accepts(String value) {
    return fitsPattern(value) || words.contains(normal(value));
  }

  boolean fitsPattern(String value) {
    return whole.stream().anyMatch(p -> fits(p, value));
  }

  boolean standsIn(String text) {
    return inside.stream().anyMatch(p -> fits(p, text));
  }
}
