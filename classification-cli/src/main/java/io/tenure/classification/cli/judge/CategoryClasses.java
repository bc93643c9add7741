package io.tenure.classification.cli.judge;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of a few classes a category belongs to: the class of that category, or else of the nearest
 * one above it. {@code user.location.precise} belongs to a class for {@code user.location}; {@code
 * user.name} does not belong to one for {@code user.name.first}.
 */
public final class CategoryClasses {
  private final Set<String> classes;
  private final Map<String, String> sameAs;

  /**
   * @param classes their categories
   * @param sameAs categories that stand for a class and lie neither on it nor below it
   */
  public CategoryClasses(Set<String> classes, Map<String, String> sameAs) {
    this.classes = Set.copyOf(classes);
    this.sameAs = Map.copyOf(sameAs);
  }

  /** The class of a category; none for null, and for what no class is about. */
  public Optional<String> of(String category) {
    if (category == null) {
      return Optional.empty();
    }
    String meant = sameAs.getOrDefault(category, category);
    return classes.stream()
        .filter(c -> meant.equals(c) || meant.startsWith(c + "."))
        .max(Comparator.comparing(String::length));
  }
}
