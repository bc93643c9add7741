package io.tenure.policy.usecase.answer;

import java.time.Instant;
import java.util.Optional;

/** Which version was, is or will be in effect. May wait for the database: not for event loops. */
public interface ActiveVersions {
  Optional<ActiveVersion> at(Instant moment);
}
