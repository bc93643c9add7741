package io.tenure.policy.domain.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with places in braces. What is filled in is never read again, so no name of a rule can
 * smuggle in a place.
 *
 * @param literals text before, between and after the places
 * @param places names of the places, in their order
 */
record Template(List<String> literals, List<String> places) {

  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

  static Template parse(String text) {
    List<String> literals = new ArrayList<>();
    List<String> places = new ArrayList<>();
    Matcher matcher = PLACE.matcher(text);
    int from = 0;
    for (MatchResult found : matcher.results().toList()) {
      literals.add(text.substring(from, found.start()));
      places.add(found.group(1));
      from = found.end();
    }
    literals.add(text.substring(from));
    return new Template(List.copyOf(literals), List.copyOf(places));
  }

  Set<String> names() {
    return new TreeSet<>(places);
  }

  String fill(Map<String, String> values) {
    StringBuilder text = new StringBuilder(literals.getFirst());
    for (int i = 0; i < places.size(); i++) {
      String value = values.get(places.get(i));
      if (value == null) {
        throw new IllegalArgumentException("Nothing is given for {" + places.get(i) + "}.");
      }
      text.append(value).append(literals.get(i + 1));
    }
    return text.toString();
  }
}
