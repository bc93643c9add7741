package io.tenure.classification.cli.judge;

import io.tenure.connector.map.Dataset.FieldType;
import java.util.Locale;

/** Portable types for what labelled files call a type. */
final class FieldTypes {
  private FieldTypes() {}

  /** The type of a field, or of one entry of an array; null where it is not told. */
  static FieldType of(String told) {
    return switch (told.toLowerCase(Locale.ROOT).replace("[]", "")) {
      case "string", "varchar" -> FieldType.STRING;
      case "text" -> FieldType.TEXT;
      case "integer", "int", "long" -> FieldType.INTEGER;
      case "float", "double", "decimal", "number" -> FieldType.DECIMAL;
      case "boolean", "bool" -> FieldType.BOOLEAN;
      case "date" -> FieldType.DATE;
      case "datetime", "timestamp" -> FieldType.TIMESTAMP;
      default -> null;
    };
  }
}
