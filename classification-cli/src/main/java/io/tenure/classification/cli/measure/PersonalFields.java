package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.judge.FidesField;
import io.tenure.classification.cli.score.Counts;
import io.tenure.classification.cli.score.Folds;
import java.util.List;
import java.util.TreeMap;

/**
 * G1: personal or not, from name, type and siblings.
 *
 * <p>Scored: the rows of {@code fides_fields} with {@code leaf} = 1 and {@code canonical} = 1 (the
 * others repeat a field or are no column). The label is {@code personal}. The service says yes
 * where its category is {@code user} or lies below it. Precision, recall and F1 are over all rows
 * together; precision and recall have to be reached both, so that neither shouting nor silence
 * helps.
 */
final class PersonalFields implements Measure {
  private static final double GOAL = 0.85;

  @Override
  public String id() {
    return "G1";
  }

  @Override
  public String title() {
    return "field, by name, type and siblings: personal or not";
  }

  @Override
  public Outcome on(Evaluation evaluation) {
    List<FidesField> fields = evaluation.fields();
    Counts counts = counts(fields);
    return new Found(this, fields.size(), "fields")
        .figure(Figure.share("F1", counts.f1(), Goal.atLeast(GOAL)))
        .figure(Figure.share("precision", counts.precision(), Goal.atLeast(GOAL)))
        .figure(Figure.share("recall", counts.recall(), Goal.atLeast(GOAL)))
        .note(
            "F1 over folds by connector: "
                + Folds.spread(
                        fields,
                        FidesField::connector,
                        evaluation.settings().folds(),
                        fold -> counts(fold).f1())
                    .shown())
        .detail(byConnector(fields))
        .outcome();
  }

  /** How the answers meet the labels. */
  static Counts counts(List<FidesField> fields) {
    Counts counts = Counts.NONE;
    for (FidesField field : fields) {
      counts = counts.and(field.personal(), field.said());
    }
    return counts;
  }

  private static Breakdown byConnector(List<FidesField> fields) {
    TreeMap<String, Counts> connectors = new TreeMap<>();
    fields.forEach(
        field ->
            connectors.merge(
                field.connector(), Counts.NONE.and(field.personal(), field.said()), Counts::plus));
    Breakdown breakdown = Breakdown.ofCounts("by connector");
    connectors.forEach(breakdown::add);
    return breakdown;
  }
}
