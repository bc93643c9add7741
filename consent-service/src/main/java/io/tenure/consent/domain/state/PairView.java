package io.tenure.consent.domain.state;

import io.tenure.consent.domain.event.Route;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The state of a pair at one instant.
 *
 * @param summary what it is for whoever asks about the purpose as a whole, see {@link
 *     PairStanding#summary}
 * @param routes what it is on each route that was spoken of, {@link Route#ANY} among them; empty
 *     where no channel or contact point ever was
 */
public record PairView(ConsentView summary, SortedMap<Route, ConsentView> routes) {
  /** What is known of a pair nobody ever spoke of. */
  public static final PairView UNKNOWN = new PairView(ConsentView.UNKNOWN, Map.of());

  public PairView {
    routes =
        routes.isEmpty()
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(routes));
  }

  /** Views by route in any order. */
  public PairView(ConsentView summary, Map<Route, ConsentView> routes) {
    this(summary, routes.isEmpty() ? Collections.emptySortedMap() : new TreeMap<>(routes));
  }

  /** What it is on a route. */
  public ConsentView on(Route route) {
    return Stream.of(route, route.everyContactPoint(), route.everyChannel(), Route.ANY)
        .filter(routes::containsKey)
        .findFirst()
        .map(routes::get)
        .orElse(summary);
  }
}
