package io.tenure.classification.domain.detect.name;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words by which a field is judged: those of its name; those of the object around it where the
 * name says nothing by itself ({@code phone.value}), or where both together are one phrase ({@code
 * email.address}).
 */
final class Reading {

  private Reading() {}

  static List<String> of(String name, Surroundings around) {
    List<String> words = Words.of(name);
    List<String> parent = around.parent();
    if (parent.isEmpty() || words.size() > 2) {
      return words;
    }
    if (words.size() == 1 && WordLists.standard().has("bare", words.getFirst())) {
      return parent;
    }
    Context object = Context.of(parent.getLast());
    return object == Context.PERSON || object == Context.COMPANY ? words : across(parent, words);
  }

  private static List<String> across(List<String> parent, List<String> words) {
    List<String> joined = Stream.concat(parent.stream(), words.stream()).toList();
    return Deciding.of(joined).stream()
        .findFirst()
        .filter(m -> m.start() < parent.size() && m.end() > parent.size())
        .map(m -> joined.subList(m.start(), joined.size()))
        .orElse(words);
  }
}
