package io.tenure.classification.cli.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Divides rows into folds so that rows of one source (a connector, a file, an entity) stay
 * together. The largest source goes first, each to the smallest fold so far: no chance is involved.
 *
 * <p>Rules are not trained, so no fold is held out of anything: the figure on each fold only shows
 * how far it depends on whose data it was measured on.
 */
public final class Folds {
  private Folds() {}

  /** So many folds of the rows, some of them empty where there are fewer sources. */
  public static <T> List<List<T>> of(List<T> rows, Function<T, String> source, int count) {
    Map<String, List<T>> sources = new TreeMap<>();
    rows.forEach(
        row -> sources.computeIfAbsent(source.apply(row), s -> new ArrayList<>()).add(row));
    List<List<T>> folds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      folds.add(new ArrayList<>());
    }
    sources.values().stream()
        .sorted(Comparator.comparing(List<T>::size).reversed())
        .forEach(
            group ->
                folds.stream()
                    .min(Comparator.comparing(List<T>::size))
                    .orElseThrow()
                    .addAll(group));
    return folds;
  }

  /** The spread of a figure over such folds. */
  public static <T> Spread spread(
      List<T> rows, Function<T, String> source, int count, ToDoubleFunction<List<T>> figure) {
    return Spread.of(
        of(rows, source, count).stream()
            .filter(fold -> !fold.isEmpty())
            .mapToDouble(figure)
            .toArray());
  }
}
