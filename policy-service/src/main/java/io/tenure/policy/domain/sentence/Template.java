package io.tenure.policy.domain.sentence;

import java.util.ArrayList;
import java.util.List;
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

  /**
   * @param namesAndValues name of a place, what to put there, and so on
   */
  String fill(String... namesAndValues) {
    String[] parts = new String[2 * places.size() + 1];
    parts[0] = literals.getFirst();
    for (int i = 0; i < places.size(); i++) {
      parts[2 * i + 1] = value(places.get(i), namesAndValues);
      parts[2 * i + 2] = literals.get(i + 1);
    }
    return String.join("", parts);
  }

  private static String value(String place, String... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      if (place.equals(namesAndValues[i])) {
        return namesAndValues[i + 1];
      }
    }
    throw new IllegalArgumentException("Nothing is given for {" + place + "}.");
  }
}
