package io.tenure.classification.usecase.feed;

import java.util.List;

/**
 * The stored feed. The database itself adds to it whatever publishes a version, opens or closes a
 * finding. May wait for the database.
 */
public interface MapChangeFeed {

  /** Changes with numbers above {@code after}, in order. */
  List<MapChange> after(long after, int limit);

  /** Number of the last change; 0 without any. */
  long last();
}
