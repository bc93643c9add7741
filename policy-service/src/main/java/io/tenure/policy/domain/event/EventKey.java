package io.tenure.policy.domain.event;

/**
 * What tells one business event from every other.
 *
 * @param source name of the system that posts it
 * @param id that system's own id of the event, unique within the source
 */
public record EventKey(String source, String id) implements Comparable<EventKey> {

  /** One order for all writers, so that two with the same keys wait for each other once. */
  @Override
  public int compareTo(EventKey other) {
    int bySource = source.compareTo(other.source);
    return bySource == 0 ? id.compareTo(other.id) : bySource;
  }
}
