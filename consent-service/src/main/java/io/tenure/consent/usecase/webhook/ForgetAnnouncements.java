package io.tenure.consent.usecase.webhook;

import io.tenure.consent.usecase.announce.AnnouncementFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes announcements and calls when their time is over. */
@ApplicationScoped
public class ForgetAnnouncements {
  private static final int PART = 10_000;

  private final AnnouncementFeed feed;
  private final DeliveryStore deliveries;
  private final Clock clock;
  private final Duration keep;

  ForgetAnnouncements(
      AnnouncementFeed feed,
      DeliveryStore deliveries,
      Clock clock,
      @ConfigProperty(name = "tenure.announcements.keep", defaultValue = "P90D") Duration keep) {
    this.feed = feed;
    this.deliveries = deliveries;
    this.clock = clock;
    this.keep = keep;
  }

  /** How many announcements were removed. */
  public int forget() {
    Instant before = clock.instant().minus(keep);
    int total = 0;
    int removed;
    do {
      removed = feed.removeBefore(before, PART);
      total += removed;
    } while (removed == PART);
    while (deliveries.removeBefore(before, PART) == PART) {
      // the next part
    }
    return total;
  }
}
