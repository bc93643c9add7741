package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.judge.DynamicsAttributes;
import io.tenure.classification.cli.judge.DynamicsAttributes.Attribute;
import io.tenure.classification.cli.judge.DynamicsAttributes.Type;
import io.tenure.classification.cli.score.Classes;
import io.tenure.classification.cli.score.Classes.Answer;
import io.tenure.classification.cli.score.Counts;
import io.tenure.classification.cli.score.Folds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * G10: Dynamics attributes by name only, macro F1.
 *
 * <p>Scored: all rows of {@code cdm_fields}. The service is told the attribute's name; no entity,
 * no type, nothing beside it; the answer is what the name means if the entity is about a person.
 * The types are the {@code data_type}s of the rows that the file maps to a category (18 in the
 * whole of the data, fewer in a part); the label is that category. All other rows have none, and
 * count where one of these categories is said of them. A row is hit where its category is said, or
 * one below it to which no other type belongs. Types that share a category, such as latitude and
 * longitude, cannot be told apart by an answer: each has its own recall and the precision of the
 * category. The figure is the mean of the F1 of the types that have rows.
 *
 * <p>Told beside: the same where the entity's name and its other attributes are known as well, as
 * they are in a discovery.
 */
final class AttributeTypes implements Measure {
  private static final double GOAL = 0.85;

  @Override
  public String id() {
    return "G10";
  }

  @Override
  public String title() {
    return "Dynamics attributes, name only, macro F1 over 18 types";
  }

  @Override
  public Outcome on(Evaluation evaluation) {
    List<Attribute> attributes = DynamicsAttributes.judged(evaluation.folder());
    List<Score> scores = scores(attributes, Attribute::alone);
    Breakdown types =
        new Breakdown(
            "by type",
            List.of("type", "category", "precision", "recall", "F1", "rows"),
            new ArrayList<>());
    scores.forEach(
        s ->
            types
                .lines()
                .add(
                    List.<Object>of(
                        s.type().dataType(),
                        s.type().category(),
                        s.precision(),
                        s.recall(),
                        s.f1(),
                        s.rows())));
    return new Found(this, attributes.size(), "attributes")
        .figure(Figure.share("macro F1", macro(scores), Goal.atLeast(GOAL)))
        .figure(
            Figure.told(
                "macro F1 with entity and other attributes",
                macro(scores(attributes, Attribute::amongOthers))))
        .figure(Figure.count("types with rows, of 18", scores.size()))
        .note(
            "macro F1 over folds by entity: "
                + Folds.spread(
                        attributes,
                        Attribute::entity,
                        evaluation.settings().folds(),
                        fold -> macro(scores(fold, Attribute::alone)))
                    .shown())
        .detail(types)
        .outcome();
  }

  /** A type that has rows. */
  private record Score(Type type, int rows, double precision, double recall) {
    double f1() {
      // Nothing said of the category: no precision, and no hit either.
      return recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  private static double macro(List<Score> scores) {
    return scores.stream().mapToDouble(Score::f1).average().orElse(Double.NaN);
  }

  private static List<Score> scores(
      List<Attribute> attributes, Function<Attribute, Answer> answered) {
    Map<Type, List<Answer>> types =
        attributes.stream()
            .filter(a -> a.type().isPresent())
            .collect(
                Collectors.groupingBy(
                    a -> a.type().orElseThrow(),
                    Collectors.mapping(answered, Collectors.toList())));
    Map<String, Counts> categories =
        Classes.counts(
            types.keySet().stream().map(Type::category).distinct().toList(),
            attributes.stream().map(answered).toList());
    return types.entrySet().stream()
        .map(e -> score(e.getKey(), e.getValue(), categories.get(e.getKey().category())))
        .sorted(Comparator.comparing(s -> s.type().dataType()))
        .toList();
  }

  private static Score score(Type type, List<Answer> rows, Counts category) {
    int hits = (int) rows.stream().filter(row -> row.label().equals(row.said())).count();
    return new Score(type, rows.size(), category.precision(), Counts.share(hits, rows.size()));
  }
}
