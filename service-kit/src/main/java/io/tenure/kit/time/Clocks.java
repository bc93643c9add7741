package io.tenure.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * The only source of "now": UTC, in microseconds, which is what PostgreSQL keeps. Tests put their
 * own {@link Clock} bean in its place.
 */
@ApplicationScoped
public class Clocks {

  private static final Duration MICROSECOND = Duration.ofNanos(1000);

  @Produces
  @Singleton
  @DefaultBean
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), MICROSECOND);
  }
}
