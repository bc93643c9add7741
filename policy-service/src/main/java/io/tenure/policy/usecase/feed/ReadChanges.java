package io.tenure.policy.usecase.feed;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads on in the feed of policy versions. */
@ApplicationScoped
public class ReadChanges {
  private final ChangeFeed feed;

  ReadChanges(ChangeFeed feed) {
    this.feed = feed;
  }

  /**
   * Number of the last change of the next part.
   *
   * @param after number of the last change seen; 0 to begin
   * @throws TenureException {@code policy.cursor-ahead} where no such change exists, as after a
   *     restore from backup
   */
  public long end(long after, int limit) {
    long last = feed.last();
    if (after > last) {
      throw new TenureException(
          PolicyError.CURSOR_AHEAD,
          "The feed ends before this cursor: begin again without one, and compare.");
    }
    return Math.min(last, after + limit);
  }

  /** The changes after one number, up to another of {@link #end}. */
  public List<FeedItem> between(long after, long end) {
    return end == after ? List.of() : feed.after(after, Math.toIntExact(end - after));
  }
}
