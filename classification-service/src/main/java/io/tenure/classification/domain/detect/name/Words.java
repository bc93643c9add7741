package io.tenure.classification.domain.detect.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a name as the rules know them: abbreviations written out, filler words and the
 * endings that systems put on custom fields left out.
 */
final class Words {

  private static final Map<String, String> ABBREVIATIONS =
      RuleFile.read("/io/tenure/classification/abbreviations.txt").stream()
          .collect(Collectors.toUnmodifiableMap(line -> line.get(0), line -> line.get(1)));

  private static final Pattern CUSTOM = Pattern.compile("(?i)__(?:c|pc|r|s)$");
  private static final Pattern ASIDE = Pattern.compile("(?<=.)\\([^)]*\\)");

  private Words() {}

  static Map<String, String> abbreviations() {
    return ABBREVIATIONS;
  }

  /** {@code Cust_First_Nm__c} is customer first name. */
  static List<String> of(String identifier) {
    String bare = CUSTOM.matcher(identifier).replaceFirst("");
    return normal(Tokens.of(ASIDE.matcher(bare).replaceAll(" ")));
  }

  /** The same for words that are split already; filler words alone stay. */
  static List<String> normal(List<String> words) {
    List<String> normal = new ArrayList<>();
    for (String word : words) {
      String written = ABBREVIATIONS.getOrDefault(word, word);
      if (!WordLists.standard().has("filler", written)) {
        normal.add(written);
      }
    }
    return normal.isEmpty() ? words : List.copyOf(normal);
  }

  static boolean number(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }
}
