package io.tenure.consent.usecase.state;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.domain.state.RouteFold;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Standings of many pairs that answer for a time. For the present the stored ones do, whatever the
 * length of the histories; for the past the histories are folded.
 */
@ApplicationScoped
public class PastStandings {
  private static final int HISTORIES_AT_ONCE = 1000;

  private final ConsentReader reader;

  PastStandings(ConsentReader reader) {
    this.reader = reader;
  }

  /**
   * @param knownAt what Tenure had learned by then; null for all it knows
   * @return one standing for each different pair
   */
  public Map<SubjectPurpose, PairStanding> at(
      Collection<SubjectPurpose> pairs, Instant asOf, Instant knownAt) {
    Map<SubjectPurpose, PairStanding> standings = new HashMap<>();
    List<SubjectPurpose> past = new ArrayList<>();
    Collection<SubjectPurpose> different = new LinkedHashSet<>(pairs);
    Map<SubjectPurpose, PairStanding> stored = reader.standings(different);
    for (SubjectPurpose pair : different) {
      PairStanding standing = stored.getOrDefault(pair, PairStanding.NONE);
      if (knownAt == null && standing.answersFor(asOf)) {
        standings.put(pair, standing);
      } else {
        past.add(pair);
      }
    }
    for (int from = 0; from < past.size(); from += HISTORIES_AT_ONCE) {
      List<SubjectPurpose> some =
          past.subList(from, Math.min(past.size(), from + HISTORIES_AT_ONCE));
      Map<SubjectPurpose, List<ConsentEvent>> histories = reader.histories(some, knownAt);
      some.forEach(
          pair -> standings.put(pair, RouteFold.at(histories.getOrDefault(pair, List.of()), asOf)));
    }
    return standings;
  }
}
