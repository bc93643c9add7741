package io.tenure.consent.usecase.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.receipt.ReceiptPurpose;
import java.time.Instant;
import java.util.UUID;

/**
 * A signed receipt.
 *
 * @param purpose it is about, with the name of that time
 * @param type what happened
 * @param content JSON-LD
 * @param jws the same content, signed: a compact JWS
 */
public record Receipt(
    UUID id,
    UUID event,
    ReceiptPurpose purpose,
    EventType type,
    Instant created,
    JsonNode content,
    String jws) {}
