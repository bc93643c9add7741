package io.tenure.classification.domain.detect.name;

import io.tenure.connector.map.Dataset.FieldType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The phrases of all detectors of an organisation, looked for as our own are. */
public final class CustomNames {

  private static final double SAYS = 0.95;
  private static final double HINTS = 0.45;

  private final Matcher matcher;
  private final Map<NameRule, Integer> parts = new IdentityHashMap<>();
  private final List<List<List<String>>> not = new ArrayList<>();
  private final List<List<List<String>>> tables = new ArrayList<>();

  public CustomNames(List<CustomPhrases> all) {
    List<NameRule> rules = new ArrayList<>();
    for (CustomPhrases part : all) {
      NameRule rule =
          new NameRule(
              part.category(),
              part.where().needs(),
              NameRule.Head.LAST,
              part.decides() ? SAYS : HINTS,
              part.phrases().stream().map(p -> new NameRule.Phrase(words(p), false)).toList());
      rules.add(rule);
      parts.put(rule, parts.size());
      not.add(part.not().stream().map(CustomNames::words).toList());
      tables.add(part.tables().stream().map(CustomNames::words).toList());
    }
    matcher = new Matcher(rules);
  }

  /** The words of a phrase as they are compared; none where it has none. */
  public static List<String> words(String phrase) {
    return Words.of(phrase);
  }

  /** What the detectors say of a name; those that are silent are absent. */
  public List<CustomName> judge(String name, FieldType type, Surroundings around) {
    List<String> words = Reading.of(name, around);
    List<CustomName> said = new ArrayList<>();
    for (Match match : matcher.in(words)) {
      int part = parts.get(match.rule());
      if (!silenced(part, words, around) && Denial.of(match, type).isEmpty()) {
        said.add(judge(match, part, around));
      }
    }
    return said;
  }

  private static CustomName judge(Match match, int part, Surroundings around) {
    Context context = match.names().orElseGet(() -> around.context(match.before()));
    double fit = Fit.of(match, context, around);
    double score = match.rule().confidence() * Following.quality(match) * fit;
    return new CustomName(part, match.text(), match.length(), score, fit >= Fit.ENOUGH, context);
  }

  private boolean silenced(int part, List<String> words, Surroundings around) {
    List<String> table = around.words();
    List<List<String>> needed = tables.get(part);
    return not.get(part).stream().anyMatch(p -> holds(words, p) || holds(table, p))
        || !needed.isEmpty() && needed.stream().noneMatch(p -> holds(table, p));
  }

  private static boolean holds(List<String> words, List<String> phrase) {
    return !phrase.isEmpty() && Collections.indexOfSubList(words, phrase) >= 0;
  }
}
