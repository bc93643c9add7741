package io.tenure.classification.domain.exchange.fides;

import io.tenure.classification.domain.taxonomy.Category;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Between the one category of a field in a map and the list of keys that fideslang has. */
public final class FidesCategory {

  /** Keys with which fideslang says that a field is not about people. */
  private static final Set<String> NOT_PERSONAL = Set.of("system", "system.operations");

  private FidesCategory() {}

  /**
   * What a list of keys says.
   *
   * @param key of the taxonomy; null where the field holds no data about people
   */
  public record Says(String key) {}

  /**
   * The most sensitive category of the list, the most exact one between equals. Of a key that is
   * not known what lies above it, unless that is {@code user} alone.
   *
   * @return empty where no key says anything
   */
  public static Optional<Says> of(List<String> keys) {
    return keys.stream()
        .map(FidesCategory::known)
        .flatMap(Optional::stream)
        .max(
            Comparator.comparing(FidesCategory::personal)
                .thenComparing(c -> c.sensitivity().ordinal())
                .thenComparing(c -> c.key().length())
                .thenComparing(Category::key))
        .map(c -> new Says(NOT_PERSONAL.contains(c.key()) ? null : c.key()));
  }

  private static boolean personal(Category category) {
    return !NOT_PERSONAL.contains(category.key());
  }

  private static Optional<Category> known(String key) {
    String left = key;
    while (true) {
      Optional<Category> found = Taxonomy.standard().find(left);
      if (found.isPresent() && !(left.equals("user") && !key.equals("user"))) {
        return found;
      }
      int dot = left.lastIndexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      left = left.substring(0, dot);
    }
  }

  /** The key that every fideslang tool knows: an extension's nearest one above it. */
  public static String standard(String key) {
    String left = key;
    while (Taxonomy.standard().find(left).filter(c -> !c.extension()).isEmpty()) {
      int dot = left.lastIndexOf('.');
      if (dot < 0) {
        return key;
      }
      left = left.substring(0, dot);
    }
    return left;
  }
}
