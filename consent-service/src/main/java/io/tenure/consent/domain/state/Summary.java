package io.tenure.consent.domain.state;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;

/** One view for the several routes of a pair. */
final class Summary {
  private static final Comparator<ConsentView> EARLIEST_CONSENT =
      Comparator.comparing(ConsentView::since).thenComparing(ConsentView::state);

  private static final Comparator<ConsentView> LAST_END =
      Comparator.comparing(ConsentView::endedAt)
          .thenComparing(ConsentView::state)
          .thenComparing(ConsentView::since, Comparator.reverseOrder());

  private static final Comparator<ConsentView> WEIGHTIEST =
      Comparator.comparing(ConsentView::state)
          .thenComparing(
              ConsentView::since, Comparator.nullsFirst(Comparator.<Instant>reverseOrder()));

  private Summary() {}

  /**
   * Of several that are valid the one that began first; of several that ended the one that ended
   * last; else the weightiest.
   *
   * @param views at least one
   */
  static ConsentView of(Collection<ConsentView> views) {
    return views.stream()
        .filter(ConsentView::valid)
        .min(EARLIEST_CONSENT)
        .or(() -> views.stream().filter(view -> view.endedAt() != null).max(LAST_END))
        .orElseGet(() -> views.stream().max(WEIGHTIEST).orElseThrow());
  }
}
