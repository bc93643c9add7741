package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.PurposeInForce;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.domain.state.PairView;
import io.tenure.consent.domain.state.RouteFold;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Computes the standings of locked pairs from their histories, and tells the feed what changed. */
public final class Standings {
  private Standings() {}

  /**
   * Folds the histories of locked pairs, stores what they come to and tells the feed.
   *
   * @param told what the feed said last of each pair
   * @return what each pair's history comes to
   */
  public static Map<SubjectPurpose, PairStanding> bringUpToDate(
      ConsentWriter writer,
      Set<SubjectPurpose> pairs,
      Map<SubjectPurpose, PairView> told,
      Instant now) {
    return bringUpToDate(writer, pairs, told, Map.of(), now);
  }

  /**
   * The same where the whole history of some pairs is known already.
   *
   * @param known histories of new pairs
   */
  static Map<SubjectPurpose, PairStanding> bringUpToDate(
      ConsentWriter writer,
      Set<SubjectPurpose> pairs,
      Map<SubjectPurpose, PairView> told,
      Map<SubjectPurpose, List<ConsentEvent>> known,
      Instant now) {
    if (pairs.isEmpty()) {
      return Map.of();
    }
    List<SubjectPurpose> others = pairs.stream().filter(pair -> !known.containsKey(pair)).toList();
    Map<SubjectPurpose, List<ConsentEvent>> histories = new HashMap<>(known);
    if (!others.isEmpty()) {
      histories.putAll(writer.histories(others));
    }
    Map<SubjectPurpose, PairStanding> standings = new TreeMap<>();
    pairs.forEach(
        pair -> standings.put(pair, RouteFold.of(histories.getOrDefault(pair, List.of()))));
    tell(writer, standings, told, now);
    return standings;
  }

  /**
   * Stores standings of locked pairs, and tells the feed where it said something else before.
   *
   * @param told what the feed said last of each pair; of what is missing it said nothing
   */
  public static void tell(
      ConsentWriter writer,
      Map<SubjectPurpose, PairStanding> standings,
      Map<SubjectPurpose, PairView> told,
      Instant now) {
    Map<SubjectPurpose, PairView> views = views(writer, standings, now);
    writer.save(standings, views, now);
    writer.announce(
        views.entrySet().stream()
            .filter(view -> !view.getKey().ofAllPurposes())
            .filter(
                view -> !view.getValue().equals(told.getOrDefault(view.getKey(), PairView.UNKNOWN)))
            .map(view -> new ConsentChange(view.getKey(), view.getValue(), now))
            .toList());
  }

  private static Map<SubjectPurpose, PairView> views(
      ConsentWriter writer, Map<SubjectPurpose, PairStanding> standings, Instant now) {
    Set<PurposeKey> divided = new HashSet<>();
    standings.forEach(
        (pair, standing) -> {
          if (!standing.routes().isEmpty() && !pair.ofAllPurposes()) {
            divided.add(pair.purpose());
          }
        });
    Map<PurposeKey, PurposeInForce> purposes =
        divided.isEmpty() ? Map.of() : writer.purposes(divided);
    Map<SubjectPurpose, PairView> views = new TreeMap<>();
    standings.forEach(
        (pair, standing) -> {
          PurposeInForce purpose = purposes.get(pair.purpose());
          Set<Channel> usable = purpose == null ? Set.of() : purpose.allowance().channels();
          views.put(pair, standing.at(now, usable));
        });
    return views;
  }
}
