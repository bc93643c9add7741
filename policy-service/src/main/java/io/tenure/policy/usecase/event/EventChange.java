package io.tenure.policy.usecase.event;

import io.tenure.policy.domain.event.EventKey;
import io.tenure.policy.domain.event.EventObject;
import io.tenure.policy.domain.event.EventRevision;
import java.time.Instant;
import java.util.UUID;

/**
 * A change of what counts of an event.
 *
 * @param seq counts from 1 without gaps, in the order in which changes became visible
 * @param revision what counts from here on
 */
public record EventChange(
    long seq,
    UUID event,
    EventKey key,
    String type,
    EventObject object,
    EventRevision revision,
    Instant recordedAt) {}
