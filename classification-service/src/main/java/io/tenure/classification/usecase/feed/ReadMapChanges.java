package io.tenure.classification.usecase.feed;

import io.tenure.classification.domain.error.ClassificationError;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads on in the feed of maps and findings. */
@ApplicationScoped
public class ReadMapChanges {

  private final MapChangeFeed feed;

  ReadMapChanges(MapChangeFeed feed) {
    this.feed = feed;
  }

  /**
   * Number of the last change of the next part.
   *
   * @param after number of the last change seen; 0 to begin
   * @throws TenureException {@code map.cursor-ahead} where no such change exists, as after a
   *     restore from backup
   */
  public long end(long after, int limit) {
    long last = feed.last();
    if (after > last) {
      throw new TenureException(
          ClassificationError.MAP_CURSOR_AHEAD,
          "The feed ends before this cursor: begin again without one, and compare.");
    }
    return Math.min(last, after + limit);
  }

  /** The changes after one number, up to another of {@link #end}. */
  public List<MapChange> between(long after, long end) {
    return end == after ? List.of() : feed.after(after, Math.toIntExact(end - after));
  }
}
