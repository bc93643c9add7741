package io.tenure.classification.domain.detect.name;

import java.util.List;
import java.util.stream.Stream;

/** The rules by name, in order; the longest phrase wins, then the first rule. */
final class NameRules {

  private static final NameRules STANDARD =
      new NameRules(
          RuleFile.read("/io/tenure/classification/names.txt").stream()
              .map(NameRules::rule)
              .toList());

  private final List<NameRule> rules;

  private NameRules(List<NameRule> rules) {
    this.rules = rules;
  }

  static NameRules standard() {
    return STANDARD;
  }

  List<NameRule> rules() {
    return rules;
  }

  private static NameRule rule(List<String> cells) {
    return new NameRule(
        cells.get(0),
        NameRule.Needs.valueOf(cells.get(1)),
        Double.parseDouble(cells.get(2)),
        Stream.of(cells.get(3).split(";"))
            .map(String::strip)
            .map(phrase -> List.of(phrase.split("\\s+")))
            .toList());
  }
}
