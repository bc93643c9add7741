package io.tenure.connector.jdbc;

import io.tenure.connector.map.Dataset.FieldType;
import java.util.Locale;

/** Portable types of native ones. */
public final class ColumnTypes {

  private ColumnTypes() {}

  /**
   * PostgreSQL.
   *
   * @param name {@code pg_type.typname} of the base type
   * @param kind {@code pg_type.typtype} of the base type
   */
  public static FieldType postgresql(String name, String kind) {
    if ("e".equals(kind)) {
      return FieldType.ENUM;
    }
    return switch (name) {
      case "bool" -> FieldType.BOOLEAN;
      case "int2", "int4", "int8" -> FieldType.INTEGER;
      case "numeric", "float4", "float8", "money" -> FieldType.DECIMAL;
      case "varchar", "bpchar", "char", "name", "citext" -> FieldType.STRING;
      case "text", "xml" -> FieldType.TEXT;
      case "date" -> FieldType.DATE;
      case "timestamp", "timestamptz" -> FieldType.TIMESTAMP;
      case "uuid" -> FieldType.UUID;
      case "json", "jsonb" -> FieldType.JSON;
      case "bytea" -> FieldType.BINARY;
      default -> FieldType.OTHER;
    };
  }

  /**
   * MariaDB.
   *
   * @param dataType {@code DATA_TYPE}
   * @param columnType {@code COLUMN_TYPE}
   */
  public static FieldType mariadb(String dataType, String columnType) {
    String full = columnType.toLowerCase(Locale.ROOT);
    if (full.startsWith("tinyint(1)") || full.equals("bit(1)")) {
      return FieldType.BOOLEAN;
    }
    return switch (dataType.toLowerCase(Locale.ROOT)) {
      case "tinyint", "smallint", "mediumint", "int", "bigint", "year" -> FieldType.INTEGER;
      case "decimal", "float", "double" -> FieldType.DECIMAL;
      case "char", "varchar" -> FieldType.STRING;
      case "tinytext", "text", "mediumtext", "longtext" -> FieldType.TEXT;
      case "date" -> FieldType.DATE;
      case "datetime", "timestamp" -> FieldType.TIMESTAMP;
      case "uuid" -> FieldType.UUID;
      case "json" -> FieldType.JSON;
      case "enum" -> FieldType.ENUM;
      case "binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob" -> FieldType.BINARY;
      default -> FieldType.OTHER;
    };
  }
}
