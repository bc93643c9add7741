package io.tenure.policy.domain.life;

import io.tenure.kit.security.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Something a person did to a version.
 *
 * @param digest of the content at that moment, null where it has none yet
 */
public record Step(UUID id, Action action, Actor by, Instant at, String digest) {

  /** What was done. */
  public enum Action {
    CREATED,
    CHANGED,
    SUBMITTED,
    APPROVED,
    ACTIVATED
  }

  /** Whether the step had a hand in what the version says. */
  boolean wrote() {
    return action == Action.CREATED || action == Action.CHANGED || action == Action.SUBMITTED;
  }
}
