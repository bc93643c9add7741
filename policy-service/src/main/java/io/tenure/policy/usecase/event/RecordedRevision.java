package io.tenure.policy.usecase.event;

import io.tenure.kit.security.Actor;
import io.tenure.policy.domain.event.EventRevision;
import java.time.Instant;

/** A revision, who sent it, and when it was recorded. */
public record RecordedRevision(EventRevision revision, Actor by, Instant recordedAt) {}
