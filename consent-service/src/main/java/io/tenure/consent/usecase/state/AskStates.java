package io.tenure.consent.usecase.state;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.PurposeInForce;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.domain.state.PairStanding;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the state of many pairs as of a time, for whoever asks about purposes as a whole: see
 * {@link PairStanding#summary}.
 */
@ApplicationScoped
public class AskStates {
  private final PastStandings standings;
  private final ConsentReader reader;
  private final Clock clock;

  AskStates(PastStandings standings, ConsentReader reader, Clock clock) {
    this.standings = standings;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * @param asOf the time asked about; null for now
   * @param knownAt answer with what Tenure had learned by then; null for all it knows
   * @return one view for each different pair
   */
  public Map<SubjectPurpose, ConsentView> ask(
      Collection<SubjectPurpose> pairs, Instant asOf, Instant knownAt) {
    Instant time = asOf == null ? clock.instant() : asOf;
    Set<SubjectReference> subjects =
        pairs.stream().map(SubjectPurpose::subject).collect(Collectors.toSet());
    return AsCalledNow.read(
        reader, subjects, successors -> views(pairs, successors, time, knownAt));
  }

  private Map<SubjectPurpose, ConsentView> views(
      Collection<SubjectPurpose> pairs,
      Map<SubjectReference, SubjectReference> successors,
      Instant time,
      Instant knownAt) {
    if (successors.isEmpty()) {
      return views(pairs, time, knownAt);
    }
    Map<SubjectPurpose, SubjectPurpose> called = new HashMap<>();
    pairs.forEach(pair -> called.put(pair, pair.with(successors)));
    Map<SubjectPurpose, ConsentView> views = views(called.values(), time, knownAt);
    Map<SubjectPurpose, ConsentView> asked = new HashMap<>();
    called.forEach((pair, now) -> asked.put(pair, views.get(now)));
    return asked;
  }

  private Map<SubjectPurpose, ConsentView> views(
      Collection<SubjectPurpose> pairs, Instant time, Instant knownAt) {
    Map<SubjectPurpose, PairStanding> found = standings.at(pairs, time, knownAt);
    Map<PurposeKey, PurposeInForce> purposes = reader.purposes(divided(found));
    Map<SubjectPurpose, ConsentView> views = new HashMap<>();
    found.forEach(
        (pair, standing) -> {
          PurposeInForce purpose = purposes.get(pair.purpose());
          Set<Channel> usable = purpose == null ? Set.of() : purpose.allowance().channels();
          views.put(pair, standing.summary(time, usable));
        });
    return views;
  }

  /** Purposes of which something was said by channel or contact point: their channels matter. */
  private static Set<PurposeKey> divided(Map<SubjectPurpose, PairStanding> standings) {
    Set<PurposeKey> keys = new HashSet<>();
    standings.forEach(
        (pair, standing) -> {
          if (!standing.routes().isEmpty()) {
            keys.add(pair.purpose());
          }
        });
    return keys;
  }
}
