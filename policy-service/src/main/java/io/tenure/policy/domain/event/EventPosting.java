package io.tenure.policy.domain.event;

/**
 * One revision of one event, well formed, as a source sends it.
 *
 * @param type name of the trigger that it supplies
 */
public record EventPosting(EventKey key, String type, EventObject object, EventRevision revision) {}
