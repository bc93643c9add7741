package io.tenure.consent.domain.preference;

import io.tenure.consent.domain.purpose.Channel;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a person can decide about one purpose.
 *
 * @param only the one channel that the purpose uses: then the whole is that channel; else null
 * @param channels each channel with its own standing; empty where the whole says all there is
 * @param partly whether the person's yes, or no, holds on some channels and not on all
 */
public record Choice(Place whole, Channel only, List<Place> channels, boolean partly) {
  public Choice {
    channels = List.copyOf(channels);
  }

  /** The whole, or the channel; the whole also where the channel has no standing of its own. */
  public Place at(Channel channel) {
    return Stream.concat(Stream.of(whole), channels.stream())
        .filter(place -> place.channel() == channel)
        .findFirst()
        .orElse(whole);
  }
}
