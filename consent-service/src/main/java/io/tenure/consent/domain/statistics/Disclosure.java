package io.tenure.consent.domain.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps counts from telling something about a person.
 *
 * <ul>
 *   <li>A count below the threshold is not shown, nor one whose rest is below it: who knows all but
 *       one of ten people would learn what the tenth said.
 *   <li>Where exactly one channel of a purpose, version and month is suppressed, the smallest of
 *       the others is too: whoever knows the sum from elsewhere could subtract.
 *   <li>All counts are rounded down to a multiple of {@link #STEP}: one person more or less (a late
 *       event, an erasure) does not show in most answers, and never exactly.
 *   <li>There are no sums over cells, so none can be compared with its parts.
 * </ul>
 */
public final class Disclosure {
  /** Counts are multiples of this. */
  public static final long STEP = 5;

  private final long threshold;

  /**
   * With a threshold.
   *
   * @param threshold the smallest count that is shown, at least 10
   */
  public Disclosure(long threshold) {
    if (threshold < 2 * STEP) {
      throw new IllegalArgumentException("counts below " + 2 * STEP + " are never shown");
    }
    this.threshold = threshold;
  }

  /** What may be shown of each cell, in the same order. */
  public List<PublicCount> of(List<OptInCount> cells) {
    Set<OptInCount> hidden = new HashSet<>();
    cells.stream().filter(this::revealing).forEach(hidden::add);
    hideSecond(cells, hidden);
    List<PublicCount> shown = new ArrayList<>(cells.size());
    for (OptInCount cell : cells) {
      shown.add(
          hidden.contains(cell)
              ? new PublicCount(cell, null, null)
              : new PublicCount(cell, rounded(cell.asked()), rounded(cell.agreed())));
    }
    return shown;
  }

  private boolean revealing(OptInCount cell) {
    return cell.asked() < threshold
        || cell.agreed() < threshold
        || cell.asked() - cell.agreed() < threshold;
  }

  private static void hideSecond(List<OptInCount> cells, Set<OptInCount> hidden) {
    Map<List<Object>, List<OptInCount>> together = new HashMap<>();
    for (OptInCount cell : cells) {
      together
          .computeIfAbsent(
              List.of(cell.purpose(), cell.version(), cell.month()), key -> new ArrayList<>())
          .add(cell);
    }
    for (List<OptInCount> channels : together.values()) {
      if (channels.stream().filter(hidden::contains).count() == 1) {
        channels.stream()
            .filter(cell -> !hidden.contains(cell))
            .min(Comparator.comparingLong(OptInCount::asked).thenComparing(OptInCount::channel))
            .ifPresent(hidden::add);
      }
    }
  }

  private static long rounded(long count) {
    return count - count % STEP;
  }
}
