package io.tenure.consent.usecase.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;

/**
 * A signed receipt.
 *
 * @param content JSON-LD
 * @param jws the same content, signed: a compact JWS
 */
public record Receipt(UUID id, UUID event, Instant created, JsonNode content, String jws) {}
