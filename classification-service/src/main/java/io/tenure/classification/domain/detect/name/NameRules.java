package io.tenure.classification.domain.detect.name;

import io.tenure.classification.domain.detect.name.NameRule.Phrase;
import java.util.List;
import java.util.stream.Stream;

/** The rules by name, one file a topic, in order. */
final class NameRules {

  private static final List<String> TOPICS =
      List.of(
          "person",
          "work",
          "contact",
          "address",
          "identity",
          "money",
          "special",
          "account",
          "content");

  private static final List<NameRule> STANDARD =
      TOPICS.stream()
          .flatMap(t -> RuleFile.read("/io/tenure/classification/names/" + t + ".txt").stream())
          .map(NameRules::rule)
          .toList();

  private NameRules() {}

  static List<NameRule> standard() {
    return STANDARD;
  }

  private static NameRule rule(List<String> cells) {
    return new NameRule(
        cells.get(0).equals("-") ? null : cells.get(0),
        NameRule.Needs.valueOf(cells.get(1)),
        NameRule.Head.valueOf(cells.get(2)),
        Double.parseDouble(cells.get(3)),
        Stream.of(cells.get(4).split(";"))
            .map(String::strip)
            .filter(phrase -> !phrase.isEmpty())
            .map(Phrase::of)
            .toList());
  }
}
