package io.tenure.classification.domain.propose;

import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds columns that hold codes: enumerated types, lists in CHECK constraints, few short values in
 * a sample. Only those that match a word list or a table's name are kept.
 */
public final class CodeFinder {

  private static final Pattern LITERAL = Pattern.compile("'((?:[^']|''){1,60})'");
  private static final int MOST = 24;
  private static final int LONGEST = 60;

  private CodeFinder() {}

  /** Known codes by column. */
  public static Map<String, Set<String>> codes(
      Table table, Map<String, List<String>> values, KnownCodes known) {
    Map<String, Set<String>> codes = new TreeMap<>();
    for (Column column : table.columns()) {
      Set<String> found = new HashSet<>(column.enumValues());
      table.checks().stream()
          .filter(check -> check.columns().contains(column.name()) && check.columns().size() == 1)
          .forEach(check -> literals(check.expression(), found));
      Set<String> sampled = new HashSet<>(values.getOrDefault(column.name(), List.of()));
      if (sampled.size() <= MOST && sampled.stream().allMatch(v -> v.length() <= LONGEST)) {
        found.addAll(sampled);
      }
      found.removeIf(code -> !known.known(code));
      if (!found.isEmpty()) {
        codes.put(column.name(), Set.copyOf(found));
      }
    }
    return codes;
  }

  /** Columns with codes of three letters, as some write countries. */
  public static Set<String> threeLetters(Map<String, List<String>> values) {
    Set<String> found = new HashSet<>();
    values.forEach(
        (column, cells) -> {
          Set<String> sampled = new HashSet<>(cells);
          if (sampled.size() <= MOST && sampled.stream().anyMatch(v -> v.strip().length() == 3)) {
            found.add(column);
          }
        });
    return found;
  }

  private static void literals(String expression, Set<String> found) {
    Matcher matcher = LITERAL.matcher(expression);
    while (matcher.find()) {
      found.add(matcher.group(1).replace("''", "'"));
    }
  }
}
