package io.tenure.classification.domain.review;

import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.taxonomy.Category;
import io.tenure.classification.domain.taxonomy.Sensitivity;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import io.tenure.kit.problem.TenureException;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which items of drafts a person looks at; members that are null or empty choose nothing.
 *
 * @param target FIELD, DATASET or RELATION
 * @param dataset name, with {@code *} for any characters; of a relation the one that points
 * @param category a key, what lies below it is meant too; {@value #NONE} for none
 * @param kind of the dataset
 * @param minConfidence of the proposal, inclusive
 * @param maxConfidence of the proposal, inclusive
 * @param disputed true: only what a person decided and an open finding disputes; false: only what
 *     nobody decided; null: both
 */
public record ReviewFilter(
    UUID system,
    Target target,
    String dataset,
    String category,
    String kind,
    Set<Sensitivity> sensitivities,
    Double minConfidence,
    Double maxConfidence,
    Boolean disputed) {

  /** Stands for items without a category. */
  public static final String NONE = "none";

  public ReviewFilter {
    sensitivities = sensitivities == null ? Set.of() : Set.copyOf(sensitivities);
    boolean unknown =
        category != null && !category.equals(NONE) && Taxonomy.standard().find(category).isEmpty();
    if (unknown) {
      throw new TenureException(
          ClassificationError.CATEGORY_UNKNOWN, "The category is none of the list.");
    }
  }

  /** The same for what nobody decided. */
  public ReviewFilter undecidedOnly() {
    return new ReviewFilter(
        system,
        target,
        dataset,
        category,
        kind,
        sensitivities,
        minConfidence,
        maxConfidence,
        disputed == null ? Boolean.FALSE : disputed);
  }

  /** Keys that fit; null where any category and none fit. */
  public List<String> categories() {
    if (category == null || category.equals(NONE)) {
      return null;
    }
    return Taxonomy.standard().all().stream()
        .map(Category::key)
        .filter(k -> k.equals(category) || k.startsWith(category + "."))
        .toList();
  }

  /** True where only items without a category fit. */
  public boolean uncategorised() {
    return NONE.equals(category);
  }

  /** The dataset's name as a pattern of SQL's LIKE with {@code \} before literal characters. */
  public String datasetPattern() {
    return dataset == null
        ? null
        : dataset.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace('*', '%');
  }
}
