package io.tenure.policy.usecase.life;

import io.tenure.policy.domain.life.Stage;
import java.time.Instant;
import java.util.UUID;

/** A version without its rules. */
public record VersionSummary(
    UUID id, int number, Stage stage, String digest, Instant changedAt, Instant effectiveFrom) {}
