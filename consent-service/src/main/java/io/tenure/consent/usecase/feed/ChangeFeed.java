package io.tenure.consent.usecase.feed;

import java.util.List;

/** The stored change feed. */
public interface ChangeFeed {
  /** Changes with numbers above {@code after}, in order. */
  List<FeedItem> after(long after, int limit);

  /** Number of the last change; 0 without any. */
  long last();
}
