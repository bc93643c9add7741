package io.tenure.classification.domain.detect;

import io.tenure.classification.domain.detect.name.NameDetector;
import io.tenure.classification.domain.detect.name.Surroundings;
import io.tenure.classification.domain.detect.name.Tokens;
import io.tenure.classification.domain.detect.value.ColumnSample;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The labelled columns of others, each judged by Tenure. */
final class Columns {

  private static final Pattern TEXTS = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

  private Columns() {}

  /** Fields of connectors and sample databases (G1 to G4). */
  static List<Outcome> fides(boolean application) {
    List<Map<String, String>> rows =
        Labelled.rows("fides_fields_dev.csv").stream()
            .filter(r -> r.get("leaf").equals("1"))
            .toList();
    Map<String, List<String>> siblings =
        siblings(rows, Columns::object, r -> last(r.get("field_path")));
    return rows.stream()
        .filter(r -> r.get("canonical").equals("1"))
        .filter(r -> !application || r.get("kind").equals("fides_app_db"))
        .map(
            r ->
                new Outcome(
                    Labelled.half(
                        r.get("connector").equals("db")
                            ? "db/" + r.get("collection")
                            : r.get("connector")),
                    r.get("connector") + "/" + r.get("collection") + "." + r.get("field_path"),
                    List.of(r.get("data_categories").split(";")),
                    r.get("personal").equals("1"),
                    judge(field(r, siblings.get(object(r)))),
                    null))
        .toList();
  }

  /** Headers of open data (G9); nothing but the header of the file is used. */
  static List<Outcome> headers() {
    List<Map<String, String>> rows = Labelled.rows("semtypes_fields_dev.csv");
    Map<String, List<String>> siblings =
        siblings(rows, r -> r.get("file"), r -> r.get("field_name"));
    return rows.stream()
        .map(
            r ->
                outcome(
                    Labelled.half(r.get("file").substring(0, r.get("file").lastIndexOf('/'))),
                    "",
                    r.get("field_name"),
                    r.get("fideslang_if_about_a_person"),
                    siblings.get(r.get("file")),
                    ColumnSample.NONE))
        .toList();
  }

  /** Attributes of Dynamics (G10), by name only. */
  static List<Outcome> dynamics() {
    return Labelled.rows("cdm_fields_dev.csv").stream()
        .map(
            r ->
                outcome(
                    Labelled.half(r.get("entity")),
                    "",
                    r.get("attribute"),
                    r.get("fideslang_mapped"),
                    List.of(r.get("attribute")),
                    ColumnSample.NONE))
        .toList();
  }

  /** Columns with cells (G8); the label is the name of the type there. */
  static List<Outcome> cells() {
    List<Map<String, String>> rows = Labelled.rows("datahub_classify_columns_dev.csv");
    Map<String, List<String>> siblings =
        siblings(rows, r -> r.get("dataset"), r -> r.get("column"));
    List<Outcome> outcomes = new ArrayList<>();
    for (Map<String, String> r : rows) {
      outcomes.add(
          outcome(
              Labelled.half(r.get("dataset")),
              r.get("dataset"),
              r.get("column"),
              r.get("infotype").equals("no_infotype") ? "" : r.get("infotype"),
              siblings.get(r.get("dataset")),
              ColumnSample.of(texts(r.get("sample_values")))));
    }
    return outcomes;
  }

  /** The columns of a table of invented people, as a table called people. */
  static List<Outcome> people(boolean named) {
    List<Map<String, String>> cells = Labelled.rows("fakename_3000_dev.csv");
    List<Map<String, String>> labels = Labelled.rows("fakename_columns.csv");
    List<String> names = labels.stream().map(r -> r.get("column")).toList();
    List<Outcome> outcomes = new ArrayList<>();
    for (Map<String, String> r : labels) {
      List<String> values = cells.stream().limit(400).map(c -> c.get(r.get("column"))).toList();
      outcomes.add(
          outcome(
              Labelled.half(r.get("column")),
              named ? "people" : "t1",
              named ? r.get("column") : "c" + names.indexOf(r.get("column")),
              r.get("fideslang_mapped"),
              named ? names : List.of(),
              ColumnSample.of(values)));
    }
    return outcomes;
  }

  /** Fields of EspoCRM with its own flag. */
  static List<Outcome> espo() {
    List<Map<String, String>> rows = Labelled.rows("espocrm_fields_dev.csv");
    Map<String, List<String>> siblings = siblings(rows, r -> r.get("entity"), r -> r.get("field"));
    return rows.stream()
        .filter(r -> r.get("entity_has_flags").equals("1"))
        .map(
            r ->
                new Outcome(
                    Labelled.half(r.get("entity")),
                    r.get("entity") + "." + r.get("field"),
                    List.of(),
                    r.get("is_personal_data").equals("1"),
                    judge(
                        facts(
                            r.get("field"),
                            espoType(r.get("espo_type")),
                            Surroundings.of(r.get("entity"), siblings.get(r.get("entity"))),
                            ColumnSample.NONE)),
                    null))
        .toList();
  }

  private static FieldType espoType(String type) {
    return switch (type) {
      case "bool" -> FieldType.BOOLEAN;
      case "datetime", "datetimeOptional" -> FieldType.TIMESTAMP;
      case "date" -> FieldType.DATE;
      case "int" -> FieldType.INTEGER;
      case "float", "currency" -> FieldType.DECIMAL;
      default -> null;
    };
  }

  private static Outcome outcome(
      char half,
      String table,
      String column,
      String label,
      List<String> siblings,
      ColumnSample sample) {
    ColumnFacts facts = facts(column, null, Surroundings.of(table, siblings), sample);
    return new Outcome(
        half,
        table + "." + column,
        label.isEmpty() ? List.of() : List.of(label),
        !label.isEmpty() && !label.startsWith("system"),
        judge(facts),
        NameDetector.judge(column, null, facts.around()).means());
  }

  private static ColumnFacts field(Map<String, String> row, List<String> siblings) {
    String[] steps = row.get("field_path").split("\\.");
    Surroundings around =
        Surroundings.of(row.get("collection"), siblings)
            .inside(Arrays.stream(steps).limit(steps.length - 1).map(Tokens::of).toList());
    return facts(steps[steps.length - 1], type(row.get("data_type")), around, ColumnSample.NONE);
  }

  private static ColumnFacts facts(
      String name, FieldType type, Surroundings around, ColumnSample sample) {
    return new ColumnFacts(name, type, false, false, around, sample);
  }

  private static FieldVerdict judge(ColumnFacts facts) {
    return Combiner.judge(facts);
  }

  private static FieldType type(String type) {
    return switch (type) {
      case "boolean" -> FieldType.BOOLEAN;
      case "integer", "integer[]" -> FieldType.INTEGER;
      case "float" -> FieldType.DECIMAL;
      case "string", "string[]" -> FieldType.STRING;
      default -> null;
    };
  }

  private static List<String> texts(String json) {
    List<String> texts = new ArrayList<>();
    Matcher matcher = TEXTS.matcher(json);
    while (matcher.find()) {
      texts.add(matcher.group(1).replace("\\\"", "\"").replace("\\\\", "\\"));
    }
    return texts;
  }

  private static Map<String, List<String>> siblings(
      List<Map<String, String>> rows,
      Function<Map<String, String>, String> table,
      Function<Map<String, String>, String> column) {
    return rows.stream()
        .collect(
            Collectors.groupingBy(
                table, HashMap::new, Collectors.mapping(column, Collectors.toList())));
  }

  private static String object(Map<String, String> row) {
    String path = row.get("field_path");
    return row.get("connector")
        + "/"
        + row.get("collection")
        + "/"
        + (path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "");
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
