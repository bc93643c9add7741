package io.tenure.policy.rest;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until it is told to go on. */
@Alternative
@Singleton
public class StoryClock extends Clock {
  private static final AtomicReference<Instant> NOW =
      new AtomicReference<>(Instant.parse("2026-03-02T09:00:00Z"));

  static void aSecondLater() {
    NOW.updateAndGet(now -> now.plusSeconds(1));
  }

  @Override
  public Instant instant() {
    return NOW.get();
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("UTC only");
  }
}
