package io.tenure.policy.rest.answer;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Takes the server's limit of a body's size away from streamed decisions: they are read line by
 * line, and no line is longer than {@link LineReader#LONGEST}. Everything else keeps its limit.
 */
@ApplicationScoped
class DecisionStreamLimit {

  /** The server's name for the limit of one exchange. */
  private static final String LIMIT = "io.quarkus.max-request-size";

  private static final String PATH = "/api/v1/decisions";

  /** Before the server looks at the declared length. */
  private static final int BEFORE = 100;

  /** After it has set the limit, and before the resource. */
  private static final int AFTER = 1;

  void register(@Observes Filters filters) {
    filters.register(
        exchange -> {
          if (streamed(exchange)) {
            // The length of the whole says nothing here; how much follows, the transport knows.
            exchange.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
          }
          exchange.next();
        },
        BEFORE);
    filters.register(
        exchange -> {
          if (streamed(exchange)) {
            exchange.remove(LIMIT);
          }
          exchange.next();
        },
        AFTER);
  }

  private static boolean streamed(RoutingContext exchange) {
    HttpServerRequest request = exchange.request();
    String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return PATH.equals(request.path())
        && type != null
        && type.startsWith(DecisionStreamResource.NDJSON);
  }
}
