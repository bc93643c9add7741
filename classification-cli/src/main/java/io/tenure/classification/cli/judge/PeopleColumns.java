package io.tenure.classification.cli.judge;

import io.tenure.classification.cli.read.LabelledFolder;
import io.tenure.classification.cli.read.Row;
import io.tenure.classification.cli.read.Table;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The invented people of {@code fakename_3000}, each column with the category that {@code
 * fakename_columns} gives it.
 */
public final class PeopleColumns {
  /** Name of the file with the people. */
  public static final String FILE = "fakename_3000";

  /** Name of the file with the labels. */
  public static final String LABELS = "fakename_columns";

  /** What a discovery looks at, at most. */
  private static final int SAMPLED = 200;

  private PeopleColumns() {}

  /** A column of the table of people. */
  public record Column(String name, String label, FieldVerdict verdict) {

    /** Whether it is labelled as data about a person. */
    public boolean personal() {
      return label.startsWith("user");
    }

    /** Whether the category said is the label, or one lies above the other. */
    public boolean compatible() {
      return Taxonomy.compatible(label, verdict.category());
    }
  }

  /** What the service says of each column after it has seen 200 people. */
  public static List<Column> judged(LabelledFolder folder) {
    Map<String, String> labels =
        folder.table(LABELS, "column", "fideslang_mapped").rows().stream()
            .collect(Collectors.toMap(r -> r.get("column"), r -> r.get("fideslang_mapped")));
    Table people = folder.table(FILE);
    return people.columns().stream()
        .filter(labels::containsKey)
        .map(
            column ->
                new Column(
                    column,
                    labels.get(column),
                    LabelledColumns.verdict(
                        "people",
                        column,
                        people.columns(),
                        cells(people.rows().stream().limit(SAMPLED).toList(), column))))
        .toList();
  }

  /** The cells of a column, the empty ones left out. */
  static List<String> cells(List<Row> rows, String column) {
    return rows.stream().map(row -> row.get(column)).filter(cell -> !cell.isBlank()).toList();
  }
}
