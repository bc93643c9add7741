package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.state.ConsentFold;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.domain.state.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Computes the standings of locked pairs from their histories, and tells the feed what changed. */
final class Standings {
  private Standings() {}

  /**
   * @param told what the feed said last of each pair
   * @return what is true of each pair at {@code now}
   */
  static Map<SubjectPurpose, ConsentView> bringUpToDate(
      ConsentWriter writer,
      Set<SubjectPurpose> pairs,
      Map<SubjectPurpose, ConsentView> told,
      Instant now) {
    if (pairs.isEmpty()) {
      return Map.of();
    }
    Map<SubjectPurpose, List<ConsentEvent>> histories = writer.histories(pairs);
    Map<SubjectPurpose, Standing> standings = new TreeMap<>();
    pairs.forEach(
        pair -> standings.put(pair, ConsentFold.of(histories.getOrDefault(pair, List.of()))));
    writer.save(standings, now);
    Map<SubjectPurpose, ConsentView> views = new TreeMap<>();
    standings.forEach((pair, standing) -> views.put(pair, standing.at(now)));
    writer.announce(
        views.entrySet().stream()
            .filter(view -> !view.getValue().equals(told.get(view.getKey())))
            .map(view -> new ConsentChange(view.getKey(), view.getValue(), now))
            .toList());
    return views;
  }
}
