package io.tenure.kit.operation;

import io.tenure.kit.security.Actor;
import java.util.UUID;

/**
 * The right to run an operation until the lease ends.
 *
 * @param owner new with each claim
 * @param payload as JSON text
 * @param checkpoint as JSON text, or null
 * @param attempt how often it was claimed since its last checkpoint
 */
record Claim(
    UUID id,
    String kind,
    UUID owner,
    String payload,
    String checkpoint,
    int attempt,
    Actor actor,
    String correlationId) {}
