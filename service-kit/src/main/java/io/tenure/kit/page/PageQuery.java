package io.tenure.kit.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;

/**
 * Query parameters of every list; use as {@code @BeanParam @Valid PageQuery page}.
 *
 * @param limit items per page, 1 to 200
 * @param cursor {@code next} of the page before; absent for the first page
 */
public record PageQuery(
    @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
    @QueryParam("cursor") String cursor) {

  /**
   * Rows to read: one more than asked for, so that {@link Page#of} can tell whether there is more.
   */
  public int fetch() {
    return limit + 1;
  }

  /**
   * Where to go on, if this is not the first page.
   *
   * @param keys how many key strings this list puts into its cursors
   * @throws io.tenure.kit.problem.TenureException {@code cursor.invalid}
   */
  public Optional<Cursor> after(int keys) {
    return cursor == null || cursor.isEmpty()
        ? Optional.empty()
        : Optional.of(Cursor.decode(cursor, keys));
  }
}
