package io.tenure.policy.domain.life;

import java.time.Instant;
import java.util.UUID;

/** A policy: a name under which versions follow each other. */
public record Policy(UUID id, String name, Instant createdAt) {}
