package io.tenure.policy.usecase.event;

import java.util.UUID;

/** Which events; null members leave open. */
public record EventFilter(
    String source, String id, String type, UUID record, String subject, Boolean cancelled) {}
