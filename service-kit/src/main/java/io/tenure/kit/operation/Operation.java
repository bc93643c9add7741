package io.tenure.kit.operation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Long work, as the API shows it. Instants are UTC.
 *
 * @param done how much is done, in units of the kind; {@code total} is 0 while unknown
 * @param message what is going on, in a few words without personal data
 * @param result what came out; null until SUCCEEDED
 * @param problem why it failed, in the form of a problem body; null unless FAILED
 */
public record Operation(
    UUID id,
    String kind,
    OperationState state,
    long done,
    long total,
    @Schema(nullable = true) String message,
    @Schema(nullable = true, implementation = Object.class) JsonNode result,
    @Schema(nullable = true, implementation = Object.class) JsonNode problem,
    Instant createdAt,
    @Schema(nullable = true) Instant startedAt,
    @Schema(nullable = true) Instant finishedAt) {}
