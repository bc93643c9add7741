package io.tenure.classification.domain.map;

import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.Status;

/** Copies of fields with another label. */
final class Fields {

  private Fields() {}

  static Field with(
      Field f, String category, String sensitivity, double confidence, Status status) {
    return new Field(
        f.name(),
        f.type(),
        f.nativeType(),
        f.length(),
        f.nullable(),
        f.unique(),
        f.generated(),
        f.partOfKey(),
        f.partOfForeignKey(),
        category,
        sensitivity,
        confidence,
        status,
        f.inside());
  }
}
