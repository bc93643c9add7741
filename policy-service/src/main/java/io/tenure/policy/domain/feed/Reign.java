package io.tenure.policy.domain.feed;

import io.tenure.policy.domain.feed.PolicyChange.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A version that is or was in effect, and what the feed has told of it.
 *
 * @param reason why it was activated, null where none was given
 * @param began whether the feed told its beginning
 * @param ended whether the feed told its end
 */
public record Reign(
    UUID policyId,
    UUID versionId,
    int number,
    String digest,
    Instant effectiveFrom,
    String reason,
    boolean began,
    boolean ended) {

  /**
   * What the clock did and nobody was told: of each change the version that it befell, why, and
   * when, in the order of time; the former one ends before the next begins.
   *
   * @param reigns of all policies, ascending by {@code effectiveFrom}
   */
  public static List<Turn> untold(List<Reign> reigns) {
    List<Turn> turns = new ArrayList<>();
    Reign former = null;
    for (Reign reign : reigns) {
      if (former != null && !former.ended) {
        turns.add(new Turn(former.change(Kind.SUPERSEDED, reign.effectiveFrom), reign.reason));
      }
      if (!reign.began) {
        turns.add(new Turn(reign.change(Kind.ACTIVATED, reign.effectiveFrom), reign.reason));
      }
      former = reign;
    }
    return turns;
  }

  private PolicyChange change(Kind kind, Instant at) {
    return new PolicyChange(kind, policyId, versionId, number, digest, effectiveFrom, at);
  }

  /** A change that the clock made, and why it was ordered. */
  public record Turn(PolicyChange change, String reason) {}
}
