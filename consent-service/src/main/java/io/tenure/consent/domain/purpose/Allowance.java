package io.tenure.consent.domain.purpose;

import java.time.Instant;
import java.util.Set;

/**
 * When, on which channels and of whom consent may be asked for a purpose.
 *
 * @param openFrom from when the purpose exists; null where that is not told
 * @param closedFrom from when it is closed; null while it is open
 * @param channels that it uses; empty: all
 * @param ageOfConsent full years from which a person agrees alone
 */
public record Allowance(
    Instant openFrom, Instant closedFrom, Set<Channel> channels, int ageOfConsent) {
  /** Age of GDPR Art. 8(1) where no Member State has set a lower one. */
  public static final int AGE_OF_CONSENT = 16;

  /** Always, on all channels. */
  public static final Allowance OPEN = new Allowance(null, null, Set.of(), AGE_OF_CONSENT);

  public Allowance {
    channels = Set.copyOf(channels);
  }

  /** The same, closed from an instant; null opens it again. */
  public Allowance closedFrom(Instant from) {
    return new Allowance(openFrom, from, channels, ageOfConsent);
  }

  /** Whether the purpose does not exist yet at an instant. */
  public boolean notYet(Instant at) {
    return openFrom != null && at.isBefore(openFrom);
  }

  /** Whether the purpose is closed at an instant. */
  public boolean closed(Instant at) {
    return closedFrom != null && !at.isBefore(closedFrom);
  }

  /** Whether the purpose uses the channel; {@link Channel#ANY} means those that it uses. */
  public boolean uses(Channel channel) {
    return channel == Channel.ANY || channels.isEmpty() || channels.contains(channel);
  }
}
