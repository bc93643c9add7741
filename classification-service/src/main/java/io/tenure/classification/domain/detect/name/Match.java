package io.tenure.classification.domain.detect.name;

import java.util.List;
import java.util.Optional;

/**
 * A phrase found in a name.
 *
 * @param name all words of the name
 * @param start first word of the phrase
 * @param end the word after it
 */
record Match(NameRule rule, List<String> phrase, List<String> name, int start, int end) {

  List<String> before() {
    return name.subList(0, start);
  }

  /** Somebody that the phrase itself speaks of: {@code ship} in ship address. */
  Optional<Context> names() {
    return Optional.of(Context.ofLast(name.subList(start, end - 1)))
        .filter(c -> c == Context.PARTY || c == Context.PERSON);
  }

  List<String> after() {
    return name.subList(end, name.size());
  }

  int length() {
    return end - start;
  }

  boolean single() {
    return phrase.size() == 1;
  }

  boolean overlaps(Match other) {
    return start < other.end && other.start < end;
  }

  boolean sameSpan(Match other) {
    return start == other.start && end == other.end;
  }

  String text() {
    return String.join(" ", phrase);
  }
}
