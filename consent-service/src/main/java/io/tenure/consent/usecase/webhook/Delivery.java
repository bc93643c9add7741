package io.tenure.consent.usecase.webhook;

import io.tenure.consent.domain.announce.Announcement;
import java.time.Instant;
import java.util.UUID;

/**
 * A call to be made.
 *
 * @param attempts how often it was tried, this time included
 * @param announcement what is told; null where it was removed meanwhile
 * @param at when it happened
 */
public record Delivery(
    UUID webhook,
    long seq,
    UUID message,
    String url,
    int attempts,
    Announcement announcement,
    Instant at) {}
