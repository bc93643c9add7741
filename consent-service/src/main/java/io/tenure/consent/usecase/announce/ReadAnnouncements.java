package io.tenure.consent.usecase.announce;

import io.tenure.consent.domain.ConsentError;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Reads on in the announcements. Changes of consent are written once, into the change feed, and
 * taken over from there when somebody reads: recording consents costs nothing more for it.
 */
@ApplicationScoped
public class ReadAnnouncements {
  private static final int PART = 5_000;

  private final AnnouncementFeed feed;

  ReadAnnouncements(AnnouncementFeed feed) {
    this.feed = feed;
  }

  /**
   * @param after number of the last announcement seen; 0 to begin
   * @throws TenureException {@code announcement.cursor-ahead} where no such announcement exists,
   *     {@code announcement.cursor-too-old} where some after it were removed already
   */
  public List<AnnouncedItem> after(long after, int limit) {
    List<AnnouncedItem> items = feed.after(after, limit);
    if (items.size() < limit && takeAll() > 0) {
      items = feed.after(after, limit);
    }
    if (items.isEmpty() && after > feed.last()) {
      throw new TenureException(
          ConsentError.ANNOUNCEMENT_CURSOR_AHEAD,
          "The feed ends before this cursor: begin again without one, and compare.");
    }
    if (after > 0 && !items.isEmpty() && items.getFirst().seq() > after + 1) {
      throw new TenureException(
          ConsentError.ANNOUNCEMENT_CURSOR_TOO_OLD,
          "Announcements after this cursor were removed: begin again without one, and compare.");
    }
    return items;
  }

  /** Takes over all changes of consent that wait; answers how many. */
  public int takeAll() {
    int total = 0;
    int taken;
    do {
      taken = feed.takeChanges(PART);
      total += taken;
    } while (taken == PART);
    return total;
  }
}
