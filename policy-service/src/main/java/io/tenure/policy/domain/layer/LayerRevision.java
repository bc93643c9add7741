package io.tenure.policy.domain.layer;

import io.tenure.kit.security.Actor;
import java.time.Instant;
import java.util.List;

/**
 * A step of an organisation's layer: what somebody changed, when and why. Never changes.
 *
 * @param revision counts from 1
 * @param edition name of the edition that it made
 * @param changes entries that are new or other; without a value where one is gone
 */
public record LayerRevision(
    long revision, String edition, Actor by, Instant at, String reason, List<LayerEntry> changes) {

  public LayerRevision {
    changes = List.copyOf(changes);
  }
}
