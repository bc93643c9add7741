package io.tenure.classification.rest.feed;

import io.tenure.classification.usecase.feed.MapChange;
import io.tenure.kit.page.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The next part of the feed.
 *
 * @param next cursor to go on with; never null
 */
@Schema(name = "MapChanges")
public record MapChangesView(List<Change> items, String next) {

  private static final String LIST = "map-changes";

  /**
   * What happened.
   *
   * @param seq counts from 1 without gaps
   * @param version of the published map; null for a finding
   * @param digest of that version; null for a finding
   * @param finding null where a map was published
   */
  @Schema(name = "MapFeedChange")
  public record Change(
      long seq,
      MapChange.Kind change,
      UUID systemId,
      @Schema(nullable = true) Integer version,
      @Schema(nullable = true) String digest,
      @Schema(nullable = true) AboutFinding finding,
      Instant at) {

    static Change of(MapChange c) {
      AboutFinding finding =
          c.finding() == null
              ? null
              : new AboutFinding(
                  c.finding(), c.code(), c.severity(), c.dataset(), c.field(), c.relation());
      return new Change(c.seq(), c.kind(), c.systemId(), c.version(), c.digest(), finding, c.at());
    }
  }

  /**
   * A finding.
   *
   * @param severity BLOCKING: disposal of the dataset stops while it is open
   */
  @Schema(name = "MapFeedFinding")
  public record AboutFinding(
      UUID id,
      String code,
      String severity,
      @Schema(nullable = true) String dataset,
      @Schema(nullable = true) String field,
      @Schema(nullable = true) String relation) {}

  static MapChangesView of(List<MapChange> items, long end) {
    return new MapChangesView(
        items.stream().map(Change::of).toList(), Cursor.of(LIST, end).encode());
  }

  /** Number of the last change that a cursor has seen; 0 without cursor. */
  static long position(String cursor) {
    return Cursor.numberIn(LIST, cursor);
  }
}
