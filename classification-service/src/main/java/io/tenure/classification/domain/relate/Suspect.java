package io.tenure.classification.domain.relate;

import io.tenure.classification.domain.propose.Copy;
import io.tenure.classification.domain.propose.Original;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A text column that may hold copies of an original which is too large to be read whole.
 *
 * @param length mean number of characters of its values
 */
public record Suspect(String table, String column, PickedValues picked, double length) {

  /** Values of other lengths are no copies. */
  private static final double LONGER = 2;

  /** Whether it may be a copy of values of that mean length, in another table. */
  boolean alike(String original, double ofOriginal) {
    return !table.equals(original)
        && length <= LONGER * ofOriginal
        && ofOriginal <= LONGER * length;
  }

  /**
   * The copy, where nearly all of its values are there.
   *
   * @param present values of the original, stripped and in lower case
   */
  public Optional<Copy> copyOf(Original original, Set<String> present) {
    int asked = picked.values().size();
    long contained =
        picked.values().stream().filter(v -> present.contains(v.toLowerCase(Locale.ROOT))).count();
    return contained >= CopyFinder.FEWEST && contained >= CopyFinder.CONTAINED * asked
        ? Optional.of(
            new Copy(
                table,
                column,
                original.table().name(),
                original.column().name(),
                original.category(),
                contained,
                asked))
        : Optional.empty();
  }
}
