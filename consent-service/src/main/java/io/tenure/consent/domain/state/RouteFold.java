package io.tenure.consent.domain.state;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.purpose.Channel;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Turns the history of a pair, with the events about all purposes of the person, into its {@link
 * PairStanding}. What is said of a route is folded together with all that is said of wider ones: so
 * a later word about all channels beats an earlier one about e-mail, and a word about e-mail beats
 * one about all channels of the same time or earlier.
 */
public final class RouteFold {
  private RouteFold() {}

  /** The standing after all events. */
  public static PairStanding of(Collection<ConsentEvent> history) {
    Map<Route, Standing> routes = new TreeMap<>();
    for (Route route : routesOf(history)) {
      routes.put(route, fold(history, route));
    }
    Standing general = routes.remove(Route.ANY);
    return new PairStanding(general == null ? fold(history, Route.ANY) : general, routes);
  }

  /** The same with the events that took effect by an instant. */
  public static PairStanding at(Collection<ConsentEvent> history, Instant asOf) {
    return of(history.stream().filter(event -> !event.effectiveAt().isAfter(asOf)).toList());
  }

  private static Standing fold(Collection<ConsentEvent> history, Route route) {
    List<ConsentEvent> covering =
        history.stream().filter(event -> event.route().covers(route)).toList();
    return ConsentFold.of(covering);
  }

  /**
   * The routes that were spoken of, and those where two of them meet, one a channel and one a
   * contact point. All others stand as the widest of these that covers them.
   */
  private static Set<Route> routesOf(Collection<ConsentEvent> history) {
    Set<Route> routes = new TreeSet<>();
    history.forEach(event -> routes.add(event.route()));
    List<Route> spoken = List.copyOf(routes);
    for (Route channel : spoken) {
      if (channel.channel() != Channel.ANY && channel.contactPoint() == null) {
        for (Route point : spoken) {
          if (point.channel() == Channel.ANY && point.contactPoint() != null) {
            routes.add(new Route(channel.channel(), point.contactPoint()));
          }
        }
      }
    }
    return routes;
  }
}
