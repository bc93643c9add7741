package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.judge.FidesFields;
import io.tenure.classification.cli.judge.SemanticHeaders.Header;
import io.tenure.classification.cli.score.Classes.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Answers every header with the label that most rows of the same header have. It has seen the
 * labels: nobody who knows headers alone can do much better on these rows.
 */
final class MajorityOracle {
  private MajorityOracle() {}

  static List<Answer> answers(List<Header> headers) {
    Map<String, Map<String, Integer>> labels = new HashMap<>();
    headers.forEach(
        header ->
            labels
                .computeIfAbsent(FidesFields.fold(header.name()), n -> new TreeMap<>())
                .merge(header.answer().label().orElse(""), 1, Integer::sum));
    return headers.stream()
        .map(
            header ->
                new Answer(
                    header.answer().label(), most(labels.get(FidesFields.fold(header.name())))))
        .toList();
  }

  private static Optional<String> most(Map<String, Integer> labels) {
    return labels.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .filter(label -> !label.isEmpty());
  }
}
