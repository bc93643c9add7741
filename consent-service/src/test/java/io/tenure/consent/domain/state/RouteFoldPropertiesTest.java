package io.tenure.consent.domain.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must hold for every history with channels; seeds are printed with a failure. */
class RouteFoldPropertiesTest {
  private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
  private static final int HISTORIES = 3000;
  private static final Set<Channel> ALL_CHANNELS = EnumSet.complementOf(EnumSet.of(Channel.ANY));

  /** However few routes are stored, each stands as its own events and those of wider routes say. */
  @Test
  void everyRouteStandsAsTheEventsThatCoverItSay() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      List<ConsentEvent> history = history(new Random(seed));
      PairStanding pair = RouteFold.of(history);
      for (Route route : routes()) {
        List<ConsentEvent> covering =
            history.stream().filter(event -> event.route().covers(route)).toList();
        assertThat(pair.on(route))
            .as("seed %d, %s", seed, route)
            .isEqualTo(ConsentFold.of(covering));
      }
    }
  }

  @Test
  void theOrderOfArrivalChangesNothing() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<ConsentEvent> history = history(random);
      List<ConsentEvent> shuffled = new ArrayList<>(history);
      Collections.shuffle(shuffled, random);
      shuffled.addAll(history.subList(0, history.size() / 2));
      assertThat(RouteFold.of(shuffled)).as("seed %d", seed).isEqualTo(RouteFold.of(history));
    }
  }

  @Test
  void whatIsStoredAnswersForAllTimesAfterTheLastEvent() {
    int compared = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<ConsentEvent> history = history(random);
      PairStanding pair = RouteFold.of(history);
      for (int i = 0; i < 10; i++) {
        Instant asOf = START.plusSeconds(random.nextInt(5000));
        if (pair.answersFor(asOf)) {
          assertThat(pair.at(asOf, Set.of()).summary())
              .as("seed %d at %s", seed, asOf)
              .isEqualTo(RouteFold.at(history, asOf).summary(asOf, Set.of()));
          compared++;
        }
      }
    }
    assertThat(compared).isGreaterThan(HISTORIES);
  }

  /** For whoever keeps data: valid if any usable channel is, else ended when the last one ended. */
  @Test
  void theWholeIsValidIfAnyChannelIsAndEndedWhenTheLastOneEnded() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<ConsentEvent> history = history(random);
      Instant asOf = START.plusSeconds(random.nextInt(5000));
      PairStanding pair = RouteFold.at(history, asOf);
      ConsentView whole = pair.summary(asOf, Set.of());
      boolean any = false;
      Instant lastEnd = null;
      for (Route route : routes()) {
        if (route.channel() != Channel.ANY) {
          ConsentView view = pair.on(route).at(asOf);
          any |= view.valid();
          if (view.endedAt() != null && (lastEnd == null || view.endedAt().isAfter(lastEnd))) {
            lastEnd = view.endedAt();
          }
        }
      }
      assertThat(whole.valid()).as("seed %d at %s", seed, asOf).isEqualTo(any);
      assertThat(whole.endedAt()).as("seed %d at %s", seed, asOf).isEqualTo(any ? null : lastEnd);
    }
  }

  @Test
  void whileSomebodyObjectsToEverythingNothingIsValid() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      List<ConsentEvent> history = new ArrayList<>(history(random));
      history.removeIf(e -> e.ofAllPurposes() && e.type() == EventType.OBJECTION_WITHDRAWN);
      Instant at = START.plusSeconds(random.nextInt(3000));
      ConsentEvent sample = ConsentFoldPropertiesTest.history(new Random(1)).getFirst();
      history.add(
          new ConsentEvent(
              EventType.OBJECTED,
              at,
              START.plusSeconds(3600),
              null,
              sample.origin(),
              Route.ANY,
              true));
      PairStanding pair = RouteFold.of(history);
      for (Route route : routes()) {
        assertThat(pair.on(route).state()).as("seed %d", seed).isEqualTo(ConsentState.OBJECTED);
      }
      assertThat(pair.summary(START.plusSeconds(9000), Set.of()).valid()).isFalse();
    }
  }

  private static List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    for (Channel channel : Channel.values()) {
      for (SubjectReference point : points()) {
        routes.add(new Route(channel, point));
      }
    }
    assertThat(routes).hasSize((ALL_CHANNELS.size() + 1) * 3);
    return routes;
  }

  private static List<SubjectReference> points() {
    List<SubjectReference> points = new ArrayList<>();
    points.add(null);
    points.add(new SubjectReference("s1:" + "A".repeat(43)));
    points.add(new SubjectReference("s1:" + "B".repeat(42) + "A"));
    return points;
  }

  private static List<ConsentEvent> history(Random random) {
    List<Route> routes = routes();
    return ConsentFoldPropertiesTest.history(random).stream()
        .map(
            event ->
                new ConsentEvent(
                    event.type(),
                    event.at(),
                    event.recordedAt(),
                    event.validUntil(),
                    event.origin(),
                    random.nextBoolean() ? Route.ANY : routes.get(random.nextInt(9)),
                    event.type().canBeOfAllPurposes() && random.nextInt(3) == 0))
        .toList();
  }
}
