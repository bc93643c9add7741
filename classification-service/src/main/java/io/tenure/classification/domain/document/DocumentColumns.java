package io.tenure.classification.domain.document;

import io.tenure.connector.json.JsonFault;
import io.tenure.connector.json.JsonScanner;
import io.tenure.connector.json.JsonScanner.Token;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.schema.Column;
import io.tenure.connector.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which columns of a table hold JSON: by their type, by a CHECK that asks for it (MariaDB's JSON is
 * a text with such a check), or because nearly all of their sampled values are objects or arrays.
 */
public final class DocumentColumns {

  private static final double NEARLY_ALL = 0.9;
  private static final int DEEP = 100_000;

  private DocumentColumns() {}

  /**
   * In the order of the table.
   *
   * @param values sampled ones by column; long ones may be cut
   */
  public static List<Column> of(Table table, Map<String, List<String>> values) {
    return table.columns().stream()
        .filter(
            c ->
                c.type() == FieldType.JSON
                    || text(c)
                        && (checked(table, c)
                            || nearlyAll(values.getOrDefault(c.name(), List.of()))))
        .toList();
  }

  /** Short values of all other columns, in lower case: keys like them are data. */
  public static Set<String> valuesBeside(
      List<Column> documents, Map<String, List<String>> sampled) {
    Set<String> beside = new HashSet<>();
    sampled.forEach(
        (column, values) -> {
          if (documents.stream().noneMatch(d -> d.name().equals(column))) {
            values.stream()
                .filter(v -> v.length() <= KeyNames.LONGEST)
                .forEach(v -> beside.add(v.strip().toLowerCase(Locale.ROOT)));
          }
        });
    return beside;
  }

  private static boolean text(Column c) {
    return c.type() == FieldType.STRING || c.type() == FieldType.TEXT;
  }

  private static boolean checked(Table table, Column c) {
    return table.checks().stream()
        .anyMatch(
            k ->
                k.columns().equals(List.of(c.name()))
                    && k.expression().toLowerCase(Locale.ROOT).contains("json_valid"));
  }

  private static boolean nearlyAll(List<String> values) {
    List<String> there = values.stream().filter(v -> !v.isBlank()).toList();
    long documents = there.stream().filter(DocumentColumns::container).count();
    return documents > 0 && documents >= NEARLY_ALL * there.size();
  }

  /** An object or array, or the beginning of one. */
  static boolean container(String text) {
    JsonScanner json = new JsonScanner(text, DEEP);
    try {
      Token first = json.next();
      if (first != Token.OBJECT && first != Token.ARRAY) {
        return false;
      }
      while (first != Token.END) {
        first = json.next();
      }
      return true;
    } catch (JsonFault e) {
      return e.kind() == JsonFault.Kind.ENDS_EARLY;
    }
  }
}
