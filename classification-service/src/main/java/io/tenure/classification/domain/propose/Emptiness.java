package io.tenure.classification.domain.propose;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often nothing stands in the columns of a sample, as counts.
 *
 * @param rows rows of the sample; 0 where there is none
 * @param unset rows by column with NULL or a usual sign for none: an empty text, 0, and MariaDB's
 *     date 0000-00-00; columns without such rows are absent
 */
public record Emptiness(int rows, Map<String, Integer> unset) {

  /** Nothing was sampled. */
  public static final Emptiness NONE = new Emptiness(0, Map.of());

  public Emptiness {
    unset = Map.copyOf(unset);
  }

  /** Counts the values of a sample and forgets them. */
  public static Emptiness of(
      int rows, Map<String, List<String>> values, Map<String, Integer> nulls) {
    Map<String, Integer> unset = new TreeMap<>();
    values.forEach(
        (column, cells) -> {
          int count =
              nulls.getOrDefault(column, 0) + (int) cells.stream().filter(Emptiness::none).count();
          if (count > 0) {
            unset.put(column, count);
          }
        });
    return new Emptiness(rows, unset);
  }

  private static boolean none(String value) {
    return value.isBlank() || value.equals("0") || value.startsWith("0000-00-00");
  }

  /** Rows in which nothing stands in the column. */
  public int unset(String column) {
    return unset.getOrDefault(column, 0);
  }
}
