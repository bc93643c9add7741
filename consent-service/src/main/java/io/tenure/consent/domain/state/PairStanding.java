package io.tenure.consent.domain.state;

import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.Channel;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the history of a pair comes to, on all its routes. This is what is stored.
 *
 * @param general where nothing was said of a channel or contact point
 * @param routes where something was; empty for most pairs
 */
public record PairStanding(Standing general, SortedMap<Route, Standing> routes) {
  /** A pair without history. */
  public static final PairStanding NONE = new PairStanding(Standing.NONE, Map.of());

  /** Answers for no time. */
  public static final PairStanding OUTDATED = new PairStanding(Standing.OUTDATED, Map.of());

  private static final Set<Channel> ALL_CHANNELS = EnumSet.complementOf(EnumSet.of(Channel.ANY));

  public PairStanding {
    routes =
        routes.isEmpty()
            ? Collections.emptySortedMap()
            : Collections.unmodifiableSortedMap(new TreeMap<>(routes));
  }

  /** Standings by route in any order. */
  public PairStanding(Standing general, Map<Route, Standing> routes) {
    this(general, routes.isEmpty() ? Collections.emptySortedMap() : new TreeMap<>(routes));
  }

  /** What stands on a route. */
  public Standing on(Route route) {
    if (routes.isEmpty()) {
      return general;
    }
    return Stream.of(route, route.everyContactPoint(), route.everyChannel())
        .filter(routes::containsKey)
        .findFirst()
        .map(routes::get)
        .orElse(general);
  }

  /** What stands on parts of a route only, since something was said of just these. */
  public Map<Route, Standing> within(Route route) {
    if (routes.isEmpty()) {
      return Map.of();
    }
    Map<Route, Standing> parts = new TreeMap<>();
    routes.forEach(
        (part, standing) -> {
          if (route.overlaps(part) && !part.covers(route)) {
            parts.put(part, standing);
          }
        });
    return parts;
  }

  /** Whether this, rather than the history, can answer for the instant. */
  public boolean answersFor(Instant asOf) {
    if (routes.isEmpty()) {
      return general.answersFor(asOf);
    }
    return all().allMatch(standing -> standing.answersFor(asOf));
  }

  /**
   * The purpose as a whole, for whoever keeps data because of it and knows no channels. It is valid
   * as long as any channel that the purpose uses may be: then the data is needed. When the last one
   * has ended it has ended, at that instant. A channel that the purpose does not use keeps nothing.
   *
   * @param usable channels that the purpose uses; empty: all
   */
  public ConsentView summary(Instant asOf, Set<Channel> usable) {
    if (routes.isEmpty()) {
      return general.at(asOf);
    }
    Set<Standing> candidates = new HashSet<>();
    Set<SubjectReference> contactPoints = new HashSet<>();
    routes.keySet().forEach(route -> contactPoints.add(route.contactPoint()));
    contactPoints.add(null);
    for (Channel channel : usable.isEmpty() ? ALL_CHANNELS : usable) {
      contactPoints.forEach(point -> candidates.add(on(new Route(channel, point))));
    }
    return Summary.of(candidates.stream().map(standing -> standing.at(asOf)).toList());
  }

  /** All of it at an instant. */
  public PairView at(Instant asOf, Set<Channel> usable) {
    Map<Route, ConsentView> views = new TreeMap<>();
    if (!routes.isEmpty()) {
      views.put(Route.ANY, general.at(asOf));
      routes.forEach((route, standing) -> views.put(route, standing.at(asOf)));
    }
    return new PairView(summary(asOf, usable), views);
  }

  /** When the clock next changes something after an instant; null where it does not. */
  public Instant nextEnd(Instant after) {
    List<Instant> ends =
        all()
            .map(Standing::validUntil)
            .filter(end -> end != null && end.isAfter(after))
            .sorted()
            .toList();
    return ends.isEmpty() ? null : ends.getFirst();
  }

  private Stream<Standing> all() {
    return Stream.concat(Stream.of(general), routes.values().stream());
  }
}
