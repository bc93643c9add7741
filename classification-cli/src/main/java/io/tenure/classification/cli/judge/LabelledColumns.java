package io.tenure.classification.cli.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tenure.classification.cli.read.LabelledFolder;
import io.tenure.classification.cli.read.Row;
import io.tenure.classification.domain.detect.ColumnFacts;
import io.tenure.classification.domain.detect.Combiner;
import io.tenure.classification.domain.detect.FieldVerdict;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The columns of {@code datahub_classify_columns}. The service is told the name of the table, the
 * names beside the column and up to 50 cells, all of them text, as in a CSV file.
 */
public final class LabelledColumns {
  /** Name of the file. */
  public static final String FILE = "datahub_classify_columns";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<List<String>> CELLS = new TypeReference<>() {};

  private LabelledColumns() {}

  /** What the service says of each. */
  public static List<LabelledColumn> judged(LabelledFolder folder) {
    List<Row> rows =
        folder
            .table(FILE, "dataset", "column", "infotype", "fideslang_mapped", "sample_values")
            .rows();
    Map<String, List<String>> siblings =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("dataset"),
                    Collectors.mapping(row -> row.get("column"), Collectors.toList())));
    return rows.stream()
        .map(
            row ->
                new LabelledColumn(
                    row.get("dataset"),
                    row.get("column"),
                    label(row),
                    row.get("fideslang_mapped"),
                    verdict(
                        row.get("dataset"),
                        row.get("column"),
                        siblings.get(row.get("dataset")),
                        cells(row))))
        .toList();
  }

  /** What the service says of a column of text. */
  public static FieldVerdict verdict(
      String table, String column, List<String> siblings, List<String> cells) {
    return Combiner.judge(
        new ColumnFacts(
            column,
            FieldType.STRING,
            false,
            false,
            Surroundings.of(table, siblings),
            ColumnSample.of(cells)));
  }

  private static InfoType label(Row row) {
    String label = row.get("infotype");
    if (label.equals("no_infotype")) {
      return null;
    }
    return InfoType.labelled(label)
        .orElseThrow(
            () ->
                row.unreadable(
                    "there is no type '%s'; there are %s and no_infotype."
                        .formatted(label, InfoType.labels())));
  }

  private static List<String> cells(Row row) {
    try {
      return JSON.readValue(row.get("sample_values"), CELLS);
    } catch (JsonProcessingException e) {
      throw row.unreadable("column 'sample_values' is no JSON array of texts.");
    }
  }
}
