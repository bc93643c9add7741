package io.tenure.consent.usecase.preference;

import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.preference.Choice;
import io.tenure.consent.domain.preference.ChoiceRule;
import io.tenure.consent.domain.preference.ObjectionToAll;
import io.tenure.consent.domain.purpose.Channel;
import io.tenure.consent.domain.purpose.LegalBasis;
import io.tenure.consent.domain.purpose.PurposeInForce;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.usecase.state.ConsentReader;
import io.tenure.consent.usecase.state.PastStandings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How purposes stand for a person now, and what the person can decide about them. */
@ApplicationScoped
class AskChoices {
  private final PastStandings standings;
  private final ConsentReader reader;
  private final Clock clock;

  AskChoices(PastStandings standings, ConsentReader reader, Clock clock) {
    this.standings = standings;
    this.reader = reader;
    this.clock = clock;
  }

  /**
   * @param subjects all references of the person
   * @param purposes legal bases by key
   */
  Map<String, Choice> of(List<SubjectReference> subjects, Map<String, LegalBasis> purposes) {
    Instant now = clock.instant();
    List<PurposeKey> keys = purposes.keySet().stream().map(PurposeKey::new).toList();
    List<SubjectPurpose> pairs = new ArrayList<>(pairs(subjects, PurposeKey.ALL));
    keys.forEach(key -> pairs.addAll(pairs(subjects, key)));
    Map<SubjectPurpose, PairStanding> found = standings.at(pairs, now, null);
    Map<PurposeKey, PurposeInForce> inForce = reader.purposes(keys);
    List<PairStanding> everything = standings(subjects, PurposeKey.ALL, found);
    Map<String, Choice> choices = new HashMap<>();
    for (PurposeKey key : keys) {
      choices.put(
          key.value(),
          ChoiceRule.choice(
              purposes.get(key.value()),
              channels(inForce.get(key)),
              standings(subjects, key, found),
              everything,
              now));
    }
    return choices;
  }

  /** Whether the person objects to everything. */
  ObjectionToAll everything(List<SubjectReference> subjects) {
    Instant now = clock.instant();
    return ObjectionToAll.of(
        standings(
            subjects, PurposeKey.ALL, standings.at(pairs(subjects, PurposeKey.ALL), now, null)),
        now);
  }

  private static Set<Channel> channels(PurposeInForce purpose) {
    return purpose == null ? Set.of() : purpose.allowance().channels();
  }

  private static List<SubjectPurpose> pairs(List<SubjectReference> subjects, PurposeKey key) {
    return subjects.stream().map(subject -> new SubjectPurpose(subject, key)).toList();
  }

  private static List<PairStanding> standings(
      List<SubjectReference> subjects, PurposeKey key, Map<SubjectPurpose, PairStanding> found) {
    return pairs(subjects, key).stream().map(found::get).toList();
  }
}
