package io.tenure.consent.usecase.announce;

import java.time.Instant;
import java.util.List;

/** The stored announcements. */
public interface AnnouncementFeed {
  /** Announcements with numbers above {@code after}, in order. */
  List<AnnouncedItem> after(long after, int limit);

  /** Number of the last announcement; 0 without any. */
  long last();

  /**
   * Takes over up to {@code limit} changes of consent that the feed has not told yet; answers how
   * many it took.
   */
  int takeChanges(int limit);

  /** Removes up to {@code limit} announcements older than an instant; answers how many. */
  int removeBefore(Instant instant, int limit);
}
