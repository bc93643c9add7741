package io.tenure.classification.domain.taxonomy;

/**
 * A data category.
 *
 * @param key fideslang key, or an extension below one
 * @param sensitivity Tenure's overlay; fideslang has none
 * @param special {@code art9}, {@code art10} or {@code art87} of the GDPR, null for ordinary data
 * @param dpvTerm term of the W3C Data Privacy Vocabulary, null where none fits
 * @param extension true where fideslang does not know the key
 */
public record Category(
    String key, Sensitivity sensitivity, String special, String dpvTerm, boolean extension) {

  /** True for data about people; {@code system} and what lies below it is not. */
  public boolean personal() {
    return key.equals("user") || key.startsWith("user.");
  }
}
