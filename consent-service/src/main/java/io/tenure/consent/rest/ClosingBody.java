package io.tenure.consent.rest;

import io.tenure.kit.problem.SaneInstant;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * From when a purpose is closed.
 *
 * @param from null opens it again
 */
@Schema(name = "PurposeClosing")
public record ClosingBody(@SaneInstant @Schema(nullable = true) Instant from) {}
