package io.tenure.policy.domain.life;

import io.tenure.kit.security.Actor;
import java.time.Instant;
import java.util.UUID;

/**
 * Something a person did to a version: who, when and why.
 *
 * @param digest of the content at that moment, null where it has none yet
 * @param reason why, in the person's words; null where none was given. No personal data
 */
public record Step(UUID id, Action action, Actor by, Instant at, String digest, String reason) {

  /** What was done. */
  public enum Action {
    CREATED,
    CHANGED,
    SUBMITTED,
    APPROVED,
    ACTIVATED,
    WITHDRAWN
  }

  /**
   * A step that is about to be taken.
   *
   * @param reason null where none was given
   */
  public record Taken(UUID id, Actor by, Instant at, String reason) {
    Step as(Action action, String digest) {
      return new Step(id, action, by, at, digest, reason);
    }
  }

  /** Whether the step had a hand in what the version says. */
  boolean wrote() {
    return action == Action.CREATED || action == Action.CHANGED || action == Action.SUBMITTED;
  }
}
