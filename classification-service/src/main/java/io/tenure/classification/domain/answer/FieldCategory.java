package io.tenure.classification.domain.answer;

import io.tenure.classification.domain.taxonomy.Category;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import java.util.List;

/**
 * A field with a category.
 *
 * @param special {@code art9}, {@code art10} or {@code art87} of the GDPR; null for ordinary data
 * @param dpvTerm term of the W3C Data Privacy Vocabulary; null where none fits
 */
public record FieldCategory(
    String field, String category, String sensitivity, String special, String dpvTerm) {

  /** Of a field. */
  public static FieldCategory of(Field field) {
    Category category = Taxonomy.standard().find(field.category()).orElse(null);
    return new FieldCategory(
        field.name(),
        field.category(),
        field.sensitivity(),
        category == null ? null : category.special(),
        category == null ? null : category.dpvTerm());
  }

  static List<FieldCategory> of(Dataset dataset) {
    return dataset.fields().stream()
        .filter(f -> f.category() != null)
        .map(FieldCategory::of)
        .toList();
  }
}
