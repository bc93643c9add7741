package io.tenure.connector.jdbc;

import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Literal values that stand as text in the map or in keys, brought to a column's type. */
public final class Literals {

  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,60}(\\.\\d{1,60})?");
  private static final Set<String> TRUE = Set.of("true", "t", "1", "yes", "y", "on");
  private static final Set<String> FALSE = Set.of("false", "f", "0", "no", "n", "off");

  private Literals() {}

  /** The value to bind for comparison with the column; empty where the text is no such value. */
  public static Optional<Object> bindable(Dialect dialect, Field field, String text) {
    return switch (field.type()) {
      case INTEGER, DECIMAL ->
          isNumber(field.type(), text)
              ? Optional.of(dialect instanceof MariaDbDialect ? new BigDecimal(text) : text)
              : Optional.empty();
      case BOOLEAN ->
          bool(text)
              .map(b -> dialect instanceof MariaDbDialect ? (Object) (b ? 1 : 0) : b.toString());
      default -> Optional.of(text);
    };
  }

  /** {@code column IN (values)} as a condition that never fails for an unfitting literal. */
  public static Sql anyOf(Dialect dialect, Field field, String column, List<String> texts) {
    List<Object> values = new ArrayList<>();
    StringJoiner marks = new StringJoiner(", ", " IN (", ")");
    for (String text : texts) {
      bindable(dialect, field, text)
          .ifPresent(
              value -> {
                values.add(value);
                marks.add("?");
              });
    }
    if (values.isEmpty()) {
      return Sql.of("1 = 0");
    }
    boolean native_ =
        dialect instanceof MariaDbDialect
            || field.type() == FieldType.BOOLEAN
            || field.type() == FieldType.INTEGER
            || field.type() == FieldType.DECIMAL;
    return new Sql((native_ ? column : dialect.asText(column, false)) + marks, values);
  }

  /** Whether a value read as text is one of the literals. */
  public static boolean matches(FieldType type, String value, List<String> literals) {
    if (value == null) {
      return false;
    }
    return literals.stream().anyMatch(literal -> same(type, value, literal));
  }

  private static boolean same(FieldType type, String value, String literal) {
    if (type == FieldType.BOOLEAN) {
      return bool(value).isPresent() && bool(value).equals(bool(literal));
    }
    boolean numbers = type == FieldType.INTEGER || type == FieldType.DECIMAL;
    if (numbers && NUMBER.matcher(value).matches() && NUMBER.matcher(literal).matches()) {
      return new BigDecimal(value).compareTo(new BigDecimal(literal)) == 0;
    }
    return value.equals(literal);
  }

  private static boolean isNumber(FieldType type, String text) {
    return NUMBER.matcher(text).matches() && (type != FieldType.INTEGER || text.indexOf('.') < 0);
  }

  private static Optional<Boolean> bool(String text) {
    String lower = text.trim().toLowerCase(Locale.ROOT);
    if (TRUE.contains(lower)) {
      return Optional.of(true);
    }
    return FALSE.contains(lower) ? Optional.of(false) : Optional.empty();
  }
}
