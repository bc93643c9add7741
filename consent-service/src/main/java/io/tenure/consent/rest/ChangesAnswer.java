package io.tenure.consent.rest;

import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.usecase.feed.FeedItem;
import io.tenure.kit.page.Cursor;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The next part of the change feed.
 *
 * @param next cursor to go on with; never null
 */
@Schema(name = "ConsentChanges")
public record ChangesAnswer(List<Change> items, String next) {
  private static final String LIST = "changes";

  /**
   * A change of state.
   *
   * @param seq counts from 1 without gaps
   * @param endedAt from when processing may no longer rest on a consent that there was; null where
   *     there never was one, or it is valid
   * @param routes what holds for single channels and contact points, all of them in each change;
   *     empty where nothing was said of one. State and all else are those of the purpose as a
   *     whole: valid as long as any channel that the purpose uses may be
   */
  @Schema(name = "ConsentChange")
  public record Change(
      long seq,
      String subject,
      String purpose,
      ConsentState state,
      boolean valid,
      @Schema(nullable = true) Instant since,
      @Schema(nullable = true) Instant endedAt,
      Instant recordedAt,
      List<RouteState> routes) {

    static Change of(FeedItem item) {
      return new Change(
          item.seq(),
          item.change().pair().subject().value(),
          item.change().pair().purpose().value(),
          item.change().view().state(),
          item.change().view().valid(),
          item.change().view().since(),
          item.change().view().endedAt(),
          item.change().recordedAt(),
          RouteState.of(item.change().state()));
    }
  }

  static ChangesAnswer of(List<FeedItem> items, long after) {
    long last = items.isEmpty() ? after : items.getLast().seq();
    return new ChangesAnswer(
        items.stream().map(Change::of).toList(), Cursor.of(LIST, last).encode());
  }

  /** Number of the last change that a cursor has seen; 0 without cursor. */
  static long position(String cursor) {
    return Cursor.numberIn(LIST, cursor);
  }
}
