package io.tenure.classification.cli.measure;

import io.tenure.classification.cli.judge.InfoType;
import io.tenure.classification.cli.judge.LabelledColumn;
import io.tenure.classification.cli.judge.LabelledColumns;
import io.tenure.classification.cli.judge.PeopleColumns;
import io.tenure.classification.cli.score.Counts;
import io.tenure.classification.cli.score.Folds;
import io.tenure.classification.domain.detect.Evidence;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * G8: columns by names and cells, 14 types.
 *
 * <p>Scored: all columns of {@code datahub_classify_columns}. Its types are the fourteen of
 * acryl-datahub-classify, whose figures on such columns are published; {@link InfoType} says which
 * answer of the service is which of them. A hit: the type said is the label. A false alarm: a type
 * is said, and the label is another one or {@code no_infotype}. A miss: there is a label, and it
 * was not said. A wrong type is both. Categories outside the fourteen (a city, a first name) are no
 * answer here, for the labels say nothing about them. Precision and recall are over all columns.
 *
 * <p>Told beside: the columns of {@code fakename_3000}, invented people of many countries, and how
 * many of those that hold personal data get a compatible category.
 */
final class ColumnTypes implements Measure {
  private static final double PRECISION = 0.95;
  private static final double RECALL = 0.90;

  @Override
  public String id() {
    return "G8";
  }

  @Override
  public String title() {
    return "columns by names and cells, 14 types";
  }

  @Override
  public Outcome on(Evaluation evaluation) {
    List<LabelledColumn> columns = LabelledColumns.judged(evaluation.folder());
    Map<InfoType, Counts> types = new EnumMap<>(InfoType.class);
    columns.forEach(
        column ->
            List.of(InfoType.values())
                .forEach(type -> types.merge(type, count(column, type), Counts::plus)));
    Counts all = counts(columns);
    Found found =
        new Found(this, columns.size(), "columns")
            .figure(Figure.share("precision", all.precision(), Goal.atLeast(PRECISION)))
            .figure(Figure.share("recall", all.recall(), Goal.atLeast(RECALL)))
            .figure(Figure.told("F1", all.f1()))
            .note(
                "F1 over folds by table: "
                    + Folds.spread(
                            columns,
                            LabelledColumn::dataset,
                            evaluation.settings().folds(),
                            fold -> counts(fold).f1())
                        .shown())
            .detail(byType(types))
            .detail(wrong(columns));
    if (evaluation.folder().has(PeopleColumns.FILE)
        && evaluation.folder().has(PeopleColumns.LABELS)) {
      beside(PeopleColumns.judged(evaluation.folder()), found);
    }
    return found.outcome();
  }

  /** Hits, alarms and misses of all types together; a column without label and answer passes. */
  private static Counts counts(List<LabelledColumn> columns) {
    Counts counts = Counts.NONE;
    for (LabelledColumn column : columns) {
      boolean right = column.label() != null && column.label() == column.said();
      boolean alarm = column.said() != null && !right;
      boolean miss = column.label() != null && !right;
      counts =
          counts.plus(
              new Counts(
                  right ? 1 : 0, alarm ? 1 : 0, miss ? 1 : 0, alarm || miss || right ? 0 : 1));
    }
    return counts;
  }

  private static Counts count(LabelledColumn column, InfoType type) {
    return Counts.NONE.and(column.label() == type, column.said() == type);
  }

  private static Breakdown byType(Map<InfoType, Counts> types) {
    Breakdown breakdown = Breakdown.ofCounts("by type");
    types.forEach((type, counts) -> breakdown.add(type.label(), counts));
    return breakdown;
  }

  private static Breakdown wrong(List<LabelledColumn> columns) {
    return new Breakdown(
        "wrong answers",
        List.of("column", "label", "said", "category", "type of the values", "their rule"),
        columns.stream()
            .filter(c -> c.label() != c.said())
            .map(
                c ->
                    List.<Object>of(
                        c.dataset() + "." + c.name(),
                        c.label() == null ? "none" : c.label().label(),
                        c.said() == null ? "none" : c.said().label(),
                        String.valueOf(c.verdict().category()),
                        String.valueOf(c.verdict().dominantType()),
                        c.verdict().evidence().stream()
                            .filter(evidence -> evidence.source().equals("VALUES"))
                            .map(Evidence::rule)
                            .collect(Collectors.joining(", "))))
            .toList());
  }

  private static void beside(List<PeopleColumns.Column> people, Found found) {
    List<PeopleColumns.Column> personal =
        people.stream().filter(PeopleColumns.Column::personal).toList();
    found
        .figure(
            Figure.told(
                "compatible category, personal columns of invented people",
                Counts.share(
                    (int) personal.stream().filter(PeopleColumns.Column::compatible).count(),
                    personal.size())))
        .detail(
            new Breakdown(
                "columns of invented people",
                List.of("column", "label", "category", "type of the values"),
                people.stream()
                    .map(
                        c ->
                            List.<Object>of(
                                c.name(),
                                c.label(),
                                String.valueOf(c.verdict().category()),
                                String.valueOf(c.verdict().dominantType())))
                    .toList()));
  }
}
