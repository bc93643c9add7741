package io.tenure.consent.rest.transfer;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.tenure.consent.rest.lines.LineReader;
import io.tenure.consent.rest.subject.RekeyingResource;
import io.vertx.core.http.HttpHeaders;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Takes the server's limit of a body's size away from imports that are read line by line; no line
 * is longer than {@link LineReader#LONGEST}. Everything else keeps its limit.
 */
@ApplicationScoped
class ImportStreamLimit {
  /** The server's name for the limit of one exchange. */
  private static final String LIMIT = "io.quarkus.max-request-size";

  /** Before the server looks at the declared length. */
  private static final int BEFORE = 100;

  /** After it has set the limit, and before the resource. */
  private static final int AFTER = 1;

  /** Paths that read their bodies line by line. */
  private static final Set<String> PATHS = Set.of(TransferResource.IMPORT, RekeyingResource.PATH);

  void register(@Observes Filters filters) {
    filters.register(
        exchange -> {
          if (PATHS.contains(exchange.request().path())) {
            // The length of the whole says nothing here; how much follows, the transport knows.
            exchange.request().headers().remove(HttpHeaders.CONTENT_LENGTH);
          }
          exchange.next();
        },
        BEFORE);
    filters.register(
        exchange -> {
          if (PATHS.contains(exchange.request().path())) {
            exchange.remove(LIMIT);
          }
          exchange.next();
        },
        AFTER);
  }
}
