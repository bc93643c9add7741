package io.tenure.consent.usecase.state;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.state.ConsentFold;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.domain.state.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Tells the state of many pairs as of a time. For the present the stored standings answer, whatever
 * the length of the histories; for the past the histories are folded.
 */
@ApplicationScoped
public class AskStates {
  private static final int HISTORIES_AT_ONCE = 1000;

  private final ConsentReader reader;
  private final Clock clock;

  AskStates(ConsentReader reader, Clock clock) {
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
    Map<SubjectPurpose, ConsentView> views = new HashMap<>();
    List<SubjectPurpose> past = new ArrayList<>();
    Map<SubjectPurpose, Standing> standings = reader.standings(pairs);
    for (SubjectPurpose pair : new LinkedHashSet<>(pairs)) {
      Standing standing = standings.getOrDefault(pair, Standing.NONE);
      if (knownAt == null && standing.answersFor(time)) {
        views.put(pair, standing.at(time));
      } else {
        past.add(pair);
      }
    }
    for (int from = 0; from < past.size(); from += HISTORIES_AT_ONCE) {
      List<SubjectPurpose> some =
          past.subList(from, Math.min(past.size(), from + HISTORIES_AT_ONCE));
      Map<SubjectPurpose, List<ConsentEvent>> histories = reader.histories(some, knownAt);
      some.forEach(
          pair -> views.put(pair, ConsentFold.at(histories.getOrDefault(pair, List.of()), time)));
    }
    return views;
  }
}
