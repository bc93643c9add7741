package io.tenure.consent.domain.event;

import io.tenure.consent.domain.purpose.Channel;
import java.util.Comparator;
import java.util.Map;

/**
 * What a statement holds for, within a purpose: a channel, and a contact point on it.
 *
 * @param contactPoint the subject reference made of the address or number itself; null where the
 *     statement holds for all of them
 */
public record Route(Channel channel, SubjectReference contactPoint) implements Comparable<Route> {
  /** All channels, all contact points. */
  public static final Route ANY = new Route(Channel.ANY, null);

  private static final Comparator<Route> ORDER =
      Comparator.comparing(Route::channel)
          .thenComparing(Route::contactPoint, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** The same, with the contact point as it is called after a rekeying. */
  public Route with(Map<SubjectReference, SubjectReference> successors) {
    SubjectReference now = contactPoint == null ? null : successors.get(contactPoint);
    return now == null ? this : new Route(channel, now);
  }

  /** Whether what is said of this route holds for the other one. */
  public boolean covers(Route other) {
    return (channel == Channel.ANY || channel == other.channel)
        && (contactPoint == null || contactPoint.equals(other.contactPoint));
  }

  /** Whether there is something for which both hold. */
  public boolean overlaps(Route other) {
    boolean channels =
        channel == Channel.ANY || other.channel == Channel.ANY || channel == other.channel;
    boolean contactPoints =
        contactPoint == null
            || other.contactPoint == null
            || contactPoint.equals(other.contactPoint);
    return channels && contactPoints;
  }

  /** How much is said of where it holds: 0 for {@link #ANY}, up to 2. */
  public int specificity() {
    return (channel == Channel.ANY ? 0 : 1) + (contactPoint == null ? 0 : 1);
  }

  /** The same for all contact points. */
  public Route everyContactPoint() {
    return contactPoint == null ? this : new Route(channel, null);
  }

  /** The same for all channels. */
  public Route everyChannel() {
    return channel == Channel.ANY ? this : new Route(Channel.ANY, contactPoint);
  }

  @Override
  public int compareTo(Route other) {
    return ORDER.compare(this, other);
  }
}
