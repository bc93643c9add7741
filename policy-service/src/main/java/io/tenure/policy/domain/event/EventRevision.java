package io.tenure.policy.domain.event;

import java.time.Instant;

/**
 * What a source says of one of its events at one time.
 *
 * @param number counts from 1 in the order in which the source said it, whatever the order of
 *     arrival
 * @param occurredAt when it happened or will happen, in microseconds
 * @param cancelled whether the source takes the event back: then it starts no clock
 * @param evidence opaque reference to what proves it, or null
 * @param reason why this differs from what was said before; null for what was said first
 */
public record EventRevision(
    int number, Instant occurredAt, boolean cancelled, String evidence, String reason) {}
