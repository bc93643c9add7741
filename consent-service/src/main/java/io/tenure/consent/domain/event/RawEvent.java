package io.tenure.consent.domain.event;

import io.tenure.consent.domain.purpose.Channel;

/**
 * An event as it came over the wire: texts only, so that one wrong line of many can be refused and
 * the others kept.
 *
 * @param purpose key, or {@code *} for an objection to everything
 * @param at RFC 3339 instant
 * @param channel name of a {@link Channel}; null for all
 * @param contactPoint subject reference; null for all
 * @param notice id of the proof of what was shown
 * @param guardian subject reference of who agreed for a child
 * @param term name of a {@link io.tenure.consent.domain.term.ConsentTerm}
 */
public record RawEvent(
    String subject,
    String purpose,
    String event,
    String at,
    String method,
    String evidence,
    String source,
    String sourceId,
    String channel,
    String contactPoint,
    String notice,
    Integer age,
    String guardian,
    String term) {
  /** An event under no term but the purpose's own validity. */
  public RawEvent(
      String subject,
      String purpose,
      String event,
      String at,
      String method,
      String evidence,
      String source,
      String sourceId,
      String channel,
      String contactPoint,
      String notice,
      Integer age,
      String guardian) {
    this(
        subject,
        purpose,
        event,
        at,
        method,
        evidence,
        source,
        sourceId,
        channel,
        contactPoint,
        notice,
        age,
        guardian,
        null);
  }

  /** An event that holds for all channels, of which nothing more is known. */
  public RawEvent(
      String subject,
      String purpose,
      String event,
      String at,
      String method,
      String evidence,
      String source,
      String sourceId) {
    this(
        subject, purpose, event, at, method, evidence, source, sourceId, null, null, null, null,
        null);
  }
}
