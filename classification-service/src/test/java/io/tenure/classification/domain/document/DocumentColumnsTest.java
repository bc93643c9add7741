package io.tenure.classification.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import io.tenure.connector.schema.Table.Check;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentColumnsTest {

  private static Column column(String name, FieldType type, Integer length) {
    return new Column(
        name, 1, type, type.name(), length, null, null, true, null, false, false, List.of(), null);
  }

  private static Table table(String name, List<Check> checks, Column... columns) {
    return new Table(
        "s",
        name,
        Table.Kind.TABLE,
        null,
        List.of(columns),
        List.of(),
        List.of(),
        List.of(),
        checks,
        List.of(),
        10,
        true,
        0,
        true);
  }

  private static List<String> names(List<Column> columns) {
    return columns.stream().map(Column::name).toList();
  }

  private static List<String> times(int n, String value) {
    return Collections.nCopies(n, value);
  }

  @Test
  void byTypeByCheckAndByNearlyAllValues() {
    Table table =
        table(
            "t",
            List.of(
                new Check("payload", List.of("mariadb"), "json_valid(`mariadb`)"),
                new Check("other", List.of("plain"), "plain <> ''")),
            column("typed", FieldType.JSON, null),
            column("mariadb", FieldType.TEXT, null),
            column("plain", FieldType.TEXT, null),
            column("nearly", FieldType.TEXT, null),
            column("cut", FieldType.STRING, 4000),
            column("half", FieldType.TEXT, null),
            column("words", FieldType.TEXT, null),
            column("numbers", FieldType.TEXT, null),
            column("empty", FieldType.TEXT, null));
    Map<String, List<String>> values =
        Map.of(
            "plain", List.of("x"),
            "nearly",
                Stream.concat(times(19, "{\"a\": 1}").stream(), Stream.of("broken", "")).toList(),
            "cut", times(5, "[{\"name\": \"" + "x".repeat(100)),
            "half", Stream.concat(times(5, "{}").stream(), times(5, "x").stream()).toList(),
            "words", times(20, "[draft] a letter"),
            "numbers", times(20, "12"),
            "empty", times(20, " "));
    assertThat(names(DocumentColumns.of(table, values)))
        .containsExactly("typed", "mariadb", "nearly", "cut");
  }

  @Test
  void whatIsAValueBesideIsNoKey() {
    Column document = column("doc", FieldType.JSON, null);
    assertThat(
            DocumentColumns.valuesBeside(
                List.of(document),
                Map.of("doc", List.of("{}"), "name", List.of("Blorpson ", "y".repeat(100)))))
        .containsExactly("blorpson");
  }

  @Test
  void filesAreBytesAndLongTextsBesideADescriptionOfFiles() {
    Column bytes = column("data", FieldType.BINARY, null);
    Column body = column("body", FieldType.TEXT, null);
    Column shortText = column("title", FieldType.STRING, 80);
    assertThat(
            names(
                AttachmentColumns.of(
                    table(
                        "t",
                        List.of(),
                        bytes,
                        body,
                        shortText,
                        column("mime_type", FieldType.STRING, 40)),
                    List.of())))
        .containsExactly("data", "body");
    assertThat(names(AttachmentColumns.of(table("t", List.of(), bytes, body), List.of())))
        .containsExactly("data");
    assertThat(names(AttachmentColumns.of(table("attachments", List.of(), body), List.of())))
        .containsExactly("body");
    assertThat(AttachmentColumns.of(table("attachments", List.of(), body), List.of(body)))
        .isEmpty();
  }
}
