package io.tenure.kit.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Gives every request its correlation id before anything else looks at it, so that refusals carry
 * it too.
 */
@ApplicationScoped
class CorrelationFilter {

  private static final int FIRST = 10_000;

  void register(@Observes Filters filters) {
    filters.register(
        exchange -> {
          String id = Correlation.begin(exchange.request().getHeader(Correlation.HEADER));
          exchange.response().putHeader(Correlation.HEADER, id);
          exchange.next();
        },
        FIRST);
  }
}
