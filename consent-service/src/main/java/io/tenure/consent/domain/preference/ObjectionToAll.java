package io.tenure.consent.domain.preference;

import io.tenure.consent.domain.state.ConsentState;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.domain.state.PairStanding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether a person objects to everything that is done with their data.
 *
 * @param stands whether it holds on all channels, whichever reference the person is known by
 * @param since the first day of it; null where it does not stand
 * @param possible {@link Decision#OBJECT} while something is left that it does not reach, {@link
 *     Decision#LIFT} while it reaches anything
 */
public record ObjectionToAll(boolean stands, Instant since, List<Decision> possible) {
  public ObjectionToAll {
    possible = List.copyOf(possible);
  }

  /**
   * @param everything what was said of all purposes, of each reference of the person
   */
  public static ObjectionToAll of(List<PairStanding> everything, Instant now) {
    boolean stands =
        !everything.isEmpty()
            && everything.stream()
                .flatMap(pair -> views(pair, now))
                .allMatch(ObjectionToAll::objects);
    boolean anywhere =
        everything.stream().flatMap(pair -> views(pair, now)).anyMatch(ObjectionToAll::objects);
    List<Decision> possible = new ArrayList<>();
    if (!stands) {
      possible.add(Decision.OBJECT);
    }
    if (anywhere) {
      possible.add(Decision.LIFT);
    }
    Instant since =
        everything.stream()
            .flatMap(pair -> views(pair, now))
            .filter(view -> stands)
            .map(ConsentView::since)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new ObjectionToAll(stands, since, possible);
  }

  private static Stream<ConsentView> views(PairStanding pair, Instant now) {
    return Stream.concat(Stream.of(pair.general()), pair.routes().values().stream())
        .map(standing -> standing.at(now));
  }

  private static boolean objects(ConsentView view) {
    return view.state() == ConsentState.OBJECTED;
  }
}
