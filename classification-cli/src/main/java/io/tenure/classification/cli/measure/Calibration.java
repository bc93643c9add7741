package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.judge.FidesField;
import io.tenure.classification.cli.judge.LabelledColumn;
import io.tenure.classification.cli.judge.LabelledColumns;
import io.tenure.classification.cli.read.LabelledFolder;
import io.tenure.classification.cli.score.Reliability;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;

/**
 * G11: expected calibration error of the stated confidence, 10 bins.
 *
 * <p>Scored: the verdicts of G1 and G8 together. A confidence is of the whole answer, so the answer
 * "not personal" is right where the label is not personal, and a category is right where it is
 * compatible with the label as in G3; where people said no more than {@code user}, it is right that
 * it is personal. Of the columns of G8, whose labels know fourteen types only, those are scored
 * where the label or the answer is one of the fourteen, or where the answer is that there is
 * nothing personal: a first name that is said to be one cannot be found wrong there.
 *
 * <p>Told beside: the same over G1 where only "personal or not" counts.
 */
final class Calibration implements Measure {
  private static final double GOAL = 0.05;

  @Override
  public String id() {
    return "G11";
  }

  @Override
  public String title() {
    return "expected calibration error of the stated confidence";
  }

  @Override
  public Outcome on(Evaluation evaluation) {
    Reliability all = new Reliability();
    Reliability personal = new Reliability();
    for (FidesField field : evaluation.fields()) {
      all.add(field.verdict().confidence(), right(field));
      personal.add(field.verdict().confidence(), field.said() == field.personal());
    }
    columns(evaluation.folder()).stream()
        .filter(Calibration::decidable)
        .forEach(column -> all.add(column.verdict().confidence(), right(column)));
    Breakdown bins =
        new Breakdown(
            "by stated confidence",
            List.of("from", "answers", "stated", "right"),
            new ArrayList<>());
    all.bins()
        .forEach(
            b ->
                bins.lines()
                    .add(List.<Object>of(b.from(), b.answers(), b.confidence(), b.right())));
    Found found =
        new Found(this, all.total(), "verdicts")
            .figure(Figure.share("calibration error", all.error(), Goal.atMost(GOAL)))
            .figure(Figure.told("of personal or not", personal.error()))
            .detail(bins);
    if (!evaluation.folder().has(LabelledColumns.FILE)) {
      found.note("of the fields alone: the columns of G8 are not there");
    }
    return found.outcome();
  }

  private static List<LabelledColumn> columns(LabelledFolder folder) {
    return folder.has(LabelledColumns.FILE) ? LabelledColumns.judged(folder) : List.of();
  }

  private static boolean right(FidesField field) {
    return field.said()
        ? field.personal() && (field.bare() || field.compatible())
        : !field.personal();
  }

  private static boolean decidable(LabelledColumn column) {
    return column.label() != null || column.said() != null || column.verdict().category() == null;
  }

  private static boolean right(LabelledColumn column) {
    return column.label() == null
        ? column.said() == null
        : Taxonomy.compatible(column.category(), column.verdict().category());
  }
}
