package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.judge.FidesField;
import io.tenure.classification.cli.measure.Figure.Unit;
import io.tenure.classification.cli.score.Counts;
import java.util.List;

/**
 * G4: false alarms on the database of an application that is not about people.
 *
 * <p>Scored for alarms: the rows of G1 of kind {@code fides_app_db} that are not personal; the rate
 * is the share of them that is said to be personal. The recall is that of G1, over the personal
 * rows of all kinds, with the same rules and thresholds, so that a detector that says nothing
 * reaches nothing. The recall on the few personal fields of that database alone is told beside.
 */
final class FalseAlarms implements Measure {
  private static final String APPLICATION = "fides_app_db";
  private static final double MOST = 0.02;
  private static final double RECALL = 0.60;

  @Override
  public String id() {
    return "G4";
  }

  @Override
  public String title() {
    return "false alarms on a non-personal application database";
  }

  @Override
  public Outcome on(Evaluation evaluation) {
    List<FidesField> own =
        evaluation.fields().stream().filter(f -> f.kind().equals(APPLICATION)).toList();
    Counts inside = PersonalFields.counts(own);
    Counts all = PersonalFields.counts(evaluation.fields());
    Breakdown alarms =
        new Breakdown(
            "the false alarms",
            List.of("field", "category"),
            own.stream()
                .filter(f -> f.said() && !f.personal())
                .map(
                    f ->
                        List.<Object>of(
                            f.row().get("collection") + "." + f.row().get("field_path"),
                            f.verdict().category()))
                .toList());
    return new Found(this, inside.alarms() + inside.passes(), "non-personal fields")
        .figure(new Figure("false alarms", inside.alarmRate(), Unit.PERCENT, Goal.atMost(MOST)))
        .figure(Figure.share("recall of G1", all.recall(), Goal.atLeast(RECALL)))
        .figure(Figure.told("recall in that database", inside.recall()))
        .detail(alarms)
        .outcome();
  }
}
