package io.tenure.policy.domain.event;

/**
 * An event as it came over the wire: texts, so that one wrong line of many can be refused and the
 * others kept.
 *
 * @param record id of a record, or null
 * @param subject subject reference, or null
 * @param occurredAt RFC 3339 instant
 * @param revision null for 1
 */
public record RawEvent(
    String source,
    String id,
    String type,
    String record,
    String subject,
    String occurredAt,
    Integer revision,
    boolean cancelled,
    String evidence,
    String reason) {}
