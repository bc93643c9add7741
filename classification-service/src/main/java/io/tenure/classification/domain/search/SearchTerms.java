package io.tenure.classification.domain.search;

import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.classification.domain.taxonomy.Category;
import io.tenure.classification.domain.taxonomy.Sensitivity;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import io.tenure.kit.problem.TenureException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * What to look for in the newest published maps. All that is given must fit.
 *
 * @param system null for all systems
 * @param words parts of the names of dataset, field or category, in lower case; plurals are cut
 * @param categories keys of which a field has one; null for any, and for fields without one where
 *     {@code labelled} is false
 * @param sensitivities empty for any
 * @param kind of the dataset, null for any
 * @param labelled only fields about people
 */
public record SearchTerms(
    UUID system,
    List<String> words,
    List<String> categories,
    Set<Sensitivity> sensitivities,
    String kind,
    boolean labelled) {

  private static final int MAX_WORDS = 10;

  /**
   * Terms as a person gives them.
   *
   * @param text words in any order, such as {@code phone numbers}; null for none
   * @param category a key; what lies below it is found too; null for any
   * @param special {@code art9}, {@code art10} or {@code art87}; null for any
   * @throws TenureException {@code search.empty} where nothing is given, {@code category.unknown}
   */
  public static SearchTerms of(
      UUID system,
      String text,
      String category,
      String special,
      Set<Sensitivity> sensitivities,
      String kind,
      boolean labelled) {
    List<String> words = words(text);
    boolean nothing =
        words.isEmpty()
            && category == null
            && special == null
            && sensitivities.isEmpty()
            && kind == null;
    if (nothing) {
      throw new TenureException(
          ClassificationError.SEARCH_EMPTY, "Give words, a category, a sensitivity or a kind.");
    }
    return new SearchTerms(
        system, words, categories(category, special), sensitivities, kind, labelled);
  }

  private static List<String> words(String text) {
    return Arrays.stream(
            (text == null ? "" : text).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .map(SearchTerms::singular)
        .distinct()
        .limit(MAX_WORDS)
        .toList();
  }

  private static String singular(String word) {
    if (word.length() > 4 && word.endsWith("sses")) {
      return word.substring(0, word.length() - 2);
    }
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  private static List<String> categories(String category, String special) {
    if (category == null && special == null) {
      return null;
    }
    if (category != null && Taxonomy.standard().find(category).isEmpty()) {
      throw new TenureException(
          ClassificationError.CATEGORY_UNKNOWN, "The category is none of the list.");
    }
    Predicate<Category> below =
        c -> category == null || c.key().equals(category) || c.key().startsWith(category + ".");
    return Taxonomy.standard().all().stream()
        .filter(below)
        .filter(c -> special == null || special.equals(c.special()))
        .map(Category::key)
        .toList();
  }
}
