package io.tenure.classification.domain.document;

import java.util.List;

/**
 * What was found inside the JSON of one column, as counts.
 *
 * @param read documents that were looked at
 * @param unread documents that are no JSON from some place on; what stands before it counts
 * @param cut documents that are longer than what was read of them
 * @param deep documents that are nested more deeply than paths go; the place where they go on is
 *     taken as a whole
 * @param crowded whether there are more keys than paths are kept for; the others are one place,
 *     {@code *}
 * @param paths places with values, in the order in which they were met
 */
public record DocumentFacts(
    int read, int unread, int cut, int deep, boolean crowded, List<PathFacts> paths) {

  public DocumentFacts {
    paths = List.copyOf(paths);
  }

  /** Whether something was not looked at, so that there may be more than is told. */
  public boolean partly() {
    return unread > 0 || cut > 0 || deep > 0 || crowded;
  }
}
