package io.tenure.policy.rest.policy;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * A body that is not there has no media type, whatever the header says: some clients name one with
 * every POST, and a body that may be left out is not refused for it.
 */
@ApplicationScoped
class AbsentBody {
  private static final int BEFORE_ROUTES = 100;

  void register(@Observes Filters filters) {
    filters.register(AbsentBody::forgetType, BEFORE_ROUTES);
  }

  private static void forgetType(RoutingContext exchange) {
    if (isAbsent(exchange.request())) {
      exchange.request().headers().remove(HttpHeaders.CONTENT_TYPE);
    }
    exchange.next();
  }

  /** Only HTTP/1 tells by its headers alone that there is no body. */
  private static boolean isAbsent(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null
        ? request.version() != HttpVersion.HTTP_2
            && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        : length.strip().equals("0");
  }
}
