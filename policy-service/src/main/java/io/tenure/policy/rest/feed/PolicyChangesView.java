package io.tenure.policy.rest.feed;

import io.tenure.kit.page.Cursor;
import io.tenure.policy.domain.feed.PolicyChange;
import io.tenure.policy.usecase.feed.FeedItem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The next part of the feed.
 *
 * @param next cursor to go on with; never null
 */
@Schema(name = "PolicyChanges")
public record PolicyChangesView(List<Change> items, String next) {
  private static final String LIST = "policy-changes";

  /**
   * What became of a version.
   *
   * @param seq counts from 1 without gaps
   * @param digest of the version; null for a draft that was withdrawn
   * @param effectiveFrom when it takes or took effect; null before that is known
   * @param at when it happened; for ACTIVATED and SUPERSEDED the instant from which it holds, which
   *     may be told some seconds later
   */
  @Schema(name = "PolicyChange")
  public record Change(
      long seq,
      PolicyChange.Kind change,
      UUID policyId,
      int version,
      UUID versionId,
      @Schema(nullable = true) String digest,
      @Schema(nullable = true) Instant effectiveFrom,
      Instant at) {

    static Change of(FeedItem item) {
      PolicyChange change = item.change();
      return new Change(
          item.seq(),
          change.kind(),
          change.policyId(),
          change.number(),
          change.versionId(),
          change.digest(),
          change.effectiveFrom(),
          change.at());
    }
  }

  static PolicyChangesView of(List<FeedItem> items, long end) {
    return new PolicyChangesView(
        items.stream().map(Change::of).toList(), Cursor.of(LIST, end).encode());
  }

  /** Number of the last change that a cursor has seen; 0 without cursor. */
  static long position(String cursor) {
    return Cursor.numberIn(LIST, cursor);
  }
}
