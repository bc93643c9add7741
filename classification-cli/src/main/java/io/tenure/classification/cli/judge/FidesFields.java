package io.tenure.classification.cli.judge;

import io.tenure.classification.cli.read.LabelledFolder;
import io.tenure.classification.cli.read.Row;
import io.tenure.classification.cli.read.Table;
import io.tenure.classification.domain.detect.ColumnFacts;
import io.tenure.classification.domain.detect.Combiner;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.classification.domain.detect.value.ColumnSample;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The fields of {@code fides_fields}. Judged are the rows with {@code leaf} and {@code canonical};
 * the others only stand beside them. The service is told the collection, the enclosing objects, the
 * names beside the field and the type where the file has one; it is told no value and no
 * description.
 */
public final class FidesFields {
  /** Name of the file. */
  public static final String FILE = "fides_fields";

  private FidesFields() {}

  private static Table table(LabelledFolder folder) {
    return folder.table(
        FILE,
        "connector",
        "collection",
        "field_path",
        "data_categories",
        "data_type",
        "leaf",
        "personal",
        "canonical",
        "kind");
  }

  /** What the service says of the fields that are scored. */
  public static List<FidesField> judged(LabelledFolder folder) {
    List<Row> rows = table(folder).rows();
    Map<FieldPath, List<String>> siblings = new HashMap<>();
    rows.stream()
        .map(FieldPath::of)
        .forEach(
            path ->
                siblings.computeIfAbsent(path.object(), o -> new ArrayList<>()).add(path.name()));
    return rows.stream()
        .filter(row -> row.is("leaf") && row.is("canonical"))
        .map(
            row ->
                new FidesField(
                    row,
                    List.of(row.get("data_categories").split(";")),
                    row.is("personal"),
                    verdict(row, siblings)))
        .toList();
  }

  /** The folded names of all fields of a folder, with the connectors that have them. */
  public static Map<String, Set<String>> connectorsByName(LabelledFolder folder) {
    Map<String, Set<String>> connectors = new HashMap<>();
    table(folder)
        .rows()
        .forEach(
            row ->
                connectors
                    .computeIfAbsent(fold(FieldPath.of(row).name()), n -> new HashSet<>())
                    .add(row.get("connector")));
    return connectors;
  }

  /** A name without case, accents and everything that is neither letter nor digit. */
  public static String fold(String name) {
    return Tokens.fold(name).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static FieldVerdict verdict(Row row, Map<FieldPath, List<String>> siblings) {
    FieldPath path = FieldPath.of(row);
    Surroundings around =
        Surroundings.of(path.collection(), siblings.get(path.object()))
            .inside(path.parents().stream().map(Tokens::of).toList());
    return Combiner.judge(
        new ColumnFacts(
            path.name(),
            FieldTypes.of(row.get("data_type")),
            false,
            false,
            around,
            ColumnSample.NONE));
  }
}
