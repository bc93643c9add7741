package io.tenure.consent.domain.request;

import java.time.Instant;
import java.util.UUID;

/**
 * One step in the life of a request.
 *
 * @param report the reporter's own id of it: told again, it is the same step
 * @param respondBy the day an answer is owed by, where it is known
 * @param at when it happened, by the reporter's clock
 */
public record RequestStep(
    UUID report,
    RequestState state,
    RequestCode code,
    Instant respondBy,
    Instant at,
    Instant recordedAt) {}
