package io.tenure.connector.schema;

import io.tenure.connector.map.Dataset.FieldType;
import java.util.List;

/**
 * A column.
 *
 * @param position from 1
 * @param nativeType as the server writes it, such as {@code character varying(40)}
 * @param length greatest number of characters; null where unlimited or not a text
 * @param scale digits after the point; null where not a number
 * @param defaultExpression in the server's own words, null where there is none
 * @param generated computed by the database from other columns; cannot be written
 * @param identity numbered by the database
 * @param enumValues allowed values of an enumerated type; empty for others
 */
public record Column(
    String name,
    int position,
    FieldType type,
    String nativeType,
    Integer length,
    Integer precision,
    Integer scale,
    boolean nullable,
    String defaultExpression,
    boolean generated,
    boolean identity,
    List<String> enumValues,
    String comment) {

  public Column {
    enumValues = List.copyOf(enumValues);
  }
}
