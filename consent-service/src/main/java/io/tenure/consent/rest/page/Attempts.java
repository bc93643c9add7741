package io.tenure.consent.rest.page;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.limit.RateLimit;
import io.tenure.kit.problem.TenureException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often one address may try something in a minute. Addresses are neither stored nor logged. */
@ApplicationScoped
public class Attempts {
  /** How long the count goes on. */
  public static final Duration WINDOW = Duration.ofMinutes(1);

  private final RateLimit limit;
  private final Clock clock;

  Attempts(Clock clock, @ConfigProperty(name = "tenure.pages.attempts-per-minute") int perMinute) {
    this.clock = clock;
    this.limit = new RateLimit(perMinute, WINDOW);
  }

  /**
   * @throws TenureException {@code preferences.too-many}
   */
  public void count(HttpServerRequest request, String what) {
    String address =
        request.remoteAddress() == null ? "unknown" : request.remoteAddress().hostAddress();
    if (!limit.allows(what + ' ' + address, clock.instant())) {
      throw new TenureException(ConsentError.TOO_MANY, "Try again in a minute.").retryAfter(WINDOW);
    }
  }
}
