package io.tenure.consent.usecase.feed;

import io.tenure.consent.domain.ConsentError;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads on in the change feed. */
@ApplicationScoped
public class ReadChanges {
  private final ChangeFeed feed;

  ReadChanges(ChangeFeed feed) {
    this.feed = feed;
  }

  /**
   * @param after number of the last change seen; 0 to begin
   * @throws TenureException {@code consent.cursor-ahead} where no such change exists, as after a
   *     restore from backup
   */
  public List<FeedItem> after(long after, int limit) {
    List<FeedItem> items = feed.after(after, limit);
    if (items.isEmpty() && after > feed.last()) {
      throw new TenureException(
          ConsentError.CURSOR_AHEAD,
          "The feed ends before this cursor: begin again without one, and compare.");
    }
    return items;
  }
}
