package io.tenure.connector.jdbc;

import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;

/** Primary key of a dataset in statements: select as text, order, compare, bind. */
public final class KeyColumns {

  private final Dialect dialect;
  private final String dataset;
  private final List<Field> fields;

  private KeyColumns(Dialect dialect, String dataset, List<Field> fields) {
    this.dialect = dialect;
    this.dataset = dataset;
    this.fields = fields;
  }

  /**
   * The key of a dataset.
   *
   * @throws ConnectorException key-missing
   */
  public static KeyColumns of(Dialect dialect, MapIndex map, String name) {
    Dataset dataset = map.dataset(name);
    if (dataset.keyColumns().isEmpty()) {
      throw new ConnectorException(
          ConnectorCode.KEY_MISSING,
          "The table " + name + " has no primary key; its rows cannot be addressed.");
    }
    return new KeyColumns(
        dialect, name, dataset.keyColumns().stream().map(c -> map.field(name, c)).toList());
  }

  public int size() {
    return fields.size();
  }

  /** Select list: each part as canonical text. */
  public String texts(String alias) {
    return each(alias, (field, column) -> dialect.asText(column, binary(field)), ", ");
  }

  /** Order and group expressions. */
  public String columns(String alias) {
    return each(alias, this::comparable, ", ");
  }

  /** Reads the parts that {@link #texts} selected. */
  public List<String> read(ResultSet row, int firstColumn) throws SQLException {
    List<String> key = new ArrayList<>(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      key.add(row.getString(firstColumn + i));
    }
    return key;
  }

  /** {@code key = ?}. */
  public Sql is(String alias, List<String> key) {
    return compare(alias, check(key), fields.size() - 1, "=");
  }

  /** The keys of two rows are the same. */
  public String same(String one, String other) {
    StringJoiner all = new StringJoiner(" AND ");
    fields.forEach(f -> all.add(column(one, f) + " = " + column(other, f)));
    return all.toString();
  }

  /** {@code key IN (...)}; never empty. */
  public Sql in(String alias, Collection<List<String>> keys) {
    List<Object> values = new ArrayList<>();
    if (fields.size() == 1) {
      StringJoiner marks = new StringJoiner(", ", "(", ")");
      keys.forEach(
          key -> {
            check(key);
            marks.add(dialect.parameter(binary(fields.getFirst())));
            values.add(value(fields.getFirst(), key.getFirst()));
          });
      return new Sql(columns(alias) + " IN " + marks, values);
    }
    StringJoiner any = new StringJoiner(" OR ", "(", ")");
    keys.forEach(
        key -> {
          Sql one = is(alias, key);
          any.add("(" + one.text() + ")");
          values.addAll(one.parameters());
        });
    return new Sql(any.toString(), values);
  }

  /** {@code key > ?} in key order. */
  public Sql after(String alias, List<String> key) {
    return lexical(alias, check(key), ">", ">");
  }

  /** {@code key <= ?} in key order. */
  public Sql upTo(String alias, List<String> key) {
    return lexical(alias, check(key), "<", "<=");
  }

  // (a > ?) OR (a = ? AND b > ?) ..., led by the range on the first part, which any index can use.
  private Sql lexical(String alias, List<String> key, String strict, String last) {
    if (fields.size() == 1) {
      return compare(alias, key, 0, last);
    }
    Sql bound = part(alias, key, 0, strict + "=").then(" AND (");
    for (int i = 0; i < fields.size(); i++) {
      bound = bound.then(i == 0 ? "(" : " OR (");
      if (i > 0) {
        bound = bound.then(compare(alias, key, i - 1, "=")).then(" AND ");
      }
      bound = bound.then(part(alias, key, i, i == fields.size() - 1 ? last : strict)).then(")");
    }
    return bound.then(")");
  }

  private Sql compare(String alias, List<String> key, int through, String lastOperator) {
    Sql all = new Sql("", List.of());
    for (int i = 0; i <= through; i++) {
      all =
          all.then(i == 0 ? "" : " AND ")
              .then(part(alias, key, i, i == through ? lastOperator : "="));
    }
    return all;
  }

  private Sql part(String alias, List<String> key, int i, String operator) {
    Field field = fields.get(i);
    return Sql.of(
        comparable(field, column(alias, field))
            + " "
            + operator
            + " "
            + dialect.parameter(binary(field)),
        value(field, key.get(i)));
  }

  private List<String> check(List<String> key) {
    if (key == null || key.size() != fields.size()) {
      throw invalidKey();
    }
    return key;
  }

  private Object value(Field field, String text) {
    return Literals.bindable(dialect, field, text).orElseThrow(this::invalidKey);
  }

  private ConnectorException invalidKey() {
    return new ConnectorException(
        ConnectorCode.KEY_INVALID, "A key does not fit the primary key of " + dataset + ".");
  }

  private String comparable(Field field, String column) {
    // MariaDB sorts an ENUM by position but compares it with a text by its letters.
    return dialect instanceof MariaDbDialect && field.type() == FieldType.ENUM
        ? dialect.asText(column, false)
        : column;
  }

  private static boolean binary(Field field) {
    return field.type() == FieldType.BINARY;
  }

  private String column(String alias, Field field) {
    return (alias == null ? "" : alias + ".") + dialect.quote(field.name());
  }

  private interface Form {
    String of(Field field, String column);
  }

  private String each(String alias, Form form, String separator) {
    StringJoiner joiner = new StringJoiner(separator);
    fields.forEach(f -> joiner.add(form.of(f, column(alias, f))));
    return joiner.toString();
  }
}
