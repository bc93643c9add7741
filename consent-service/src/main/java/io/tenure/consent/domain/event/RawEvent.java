package io.tenure.consent.domain.event;

/**
 * An event as it came over the wire: texts only, so that one wrong line of many can be refused and
 * the others kept.
 *
 * @param at RFC 3339 instant
 */
public record RawEvent(
    String subject,
    String purpose,
    String event,
    String at,
    String method,
    String evidence,
    String source,
    String sourceId) {}
