package io.tenure.consent.usecase.event;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids that sort by time (RFC 9562, version 7), so that the newest entries of an index lie together.
 */
final class EventIds {
  private static final SecureRandom RANDOM = new SecureRandom();

  private EventIds() {}

  static UUID next(Instant now) {
    long high = now.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
    long low = RANDOM.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
