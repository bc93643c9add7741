package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.judge.FidesField;
import io.tenure.classification.cli.score.Counts;
import io.tenure.classification.cli.score.Folds;
import java.util.List;
import java.util.TreeMap;

/**
 * G3: a compatible category among personal fields.
 *
 * <p>Scored: the rows of G1 whose label is personal. A hit: the category said is one of the labels,
 * or one of the two lies above the other. A bare {@code user} says nothing and never counts, on
 * either side; rows that people labelled so stay in and cannot be hit, and the share without them
 * is told beside. A field that is taken for not personal is a miss. False alarms on other fields
 * are no part of this measure: G1 counts them.
 */
final class FieldCategories implements Measure {
  private static final double GOAL = 0.80;

  @Override
  public String id() {
    return "G3";
  }

  @Override
  public String title() {
    return "compatible category among personal fields";
  }

  @Override
  public Outcome on(Evaluation evaluation) {
    List<FidesField> fields = evaluation.fields().stream().filter(FidesField::personal).toList();
    List<FidesField> told = fields.stream().filter(field -> !field.bare()).toList();
    return new Found(this, fields.size(), "personal fields")
        .figure(Figure.share("share", share(fields), Goal.atLeast(GOAL)))
        .figure(Figure.told("share without rows labelled user", share(told)))
        .note(
            "share over folds by connector: "
                + Folds.spread(
                        fields,
                        FidesField::connector,
                        evaluation.settings().folds(),
                        FieldCategories::share)
                    .shown())
        .detail(byLabel(fields))
        .outcome();
  }

  private static double share(List<FidesField> fields) {
    return Counts.share(
        (int) fields.stream().filter(FidesField::compatible).count(), fields.size());
  }

  private static Breakdown byLabel(List<FidesField> fields) {
    TreeMap<String, Counts> labels = new TreeMap<>();
    fields.forEach(
        field ->
            labels.merge(
                String.join(";", field.labels()),
                Counts.NONE.and(true, field.compatible()),
                Counts::plus));
    Breakdown breakdown = Breakdown.ofCounts("by label");
    labels.forEach(breakdown::add);
    return breakdown;
  }
}
