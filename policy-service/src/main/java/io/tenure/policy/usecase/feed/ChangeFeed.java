package io.tenure.policy.usecase.feed;

import java.util.List;

/** The stored feed. May wait for the database: not for event loops. */
public interface ChangeFeed {
  /** Changes with numbers above {@code after}, in order. */
  List<FeedItem> after(long after, int limit);

  /** Number of the last change; 0 without any. */
  long last();
}
