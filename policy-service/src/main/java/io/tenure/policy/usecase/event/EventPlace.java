package io.tenure.policy.usecase.event;

import java.time.Instant;
import java.util.UUID;

/** A place in the list of events. */
public record EventPlace(Instant recordedAt, UUID id) {}
