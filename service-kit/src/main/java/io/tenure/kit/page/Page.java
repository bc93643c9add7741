package io.tenure.kit.page;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One page of a list.
 *
 * @param items the items, in the list's order
 * @param next cursor of the following page, or null when this is the last one
 */
public record Page<T>(List<T> items, @Schema(nullable = true) String next) {

  public Page {
    items = List.copyOf(items);
  }

  /**
   * Makes a page out of at most {@code limit + 1} rows: the extra row only tells that there is
   * more.
   *
   * @param position what tells one row from the next in the list's order
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<? super T, Cursor> position) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    List<T> items = rows.subList(0, limit);
    return new Page<>(items, position.apply(items.getLast()).encode());
  }

  /** The same page with other items. */
  public <R> Page<R> map(Function<? super T, ? extends R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), next);
  }
}
