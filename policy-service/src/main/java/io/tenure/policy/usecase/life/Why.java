package io.tenure.policy.usecase.life;

import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.life.Step;
import java.time.Instant;
import java.util.UUID;

/**
 * Who acts, and why.
 *
 * @param reason null where none was given
 */
public record Why(Actor by, String reason) {
  Step.Taken taken(UUID id, Instant at) {
    return new Step.Taken(id, by, at, reason);
  }
}
