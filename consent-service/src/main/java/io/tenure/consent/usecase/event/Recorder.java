package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.AllowanceRule;
import io.tenure.consent.domain.event.ChildRule;
import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.event.GpcRule;
import io.tenure.consent.domain.event.Route;
import io.tenure.consent.domain.event.Statement;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.PurposeInForce;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.purpose.Validity;
import io.tenure.consent.domain.state.ConsentView;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.domain.state.PairView;
import io.tenure.consent.domain.term.ConsentTerm;
import io.tenure.consent.usecase.event.RecordOutcome.Added;
import io.tenure.consent.usecase.event.RecordOutcome.Refused;
import io.tenure.consent.usecase.event.RecordOutcome.Unchanged;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Adds statements to the histories of their pairs and brings state and feed up to date, inside a
 * transaction that somebody else opened. Locks are taken in one order (pairs sorted, then the
 * feed), so that any number of recorders can work at once.
 */
final class Recorder {
  private final ConsentWriter writer;
  private final Clock clock;
  private Map<SubjectReference, Set<SubjectReference>> people = Map.of();

  Recorder(ConsentWriter writer, Clock clock) {
    this.writer = writer;
    this.clock = clock;
  }

  /** One outcome for each statement, in the same order. */
  List<RecordOutcome> record(List<Statement> asked) {
    people = together(asked);
    List<Statement> statements = Renaming.of(writer, asked);
    if (!statements.equals(asked)) {
      people = together(statements);
    }
    List<PurposeKey> all =
        statements.stream().anyMatch(s -> s.pair().ofAllPurposes())
            ? writer.allPurposes()
            : List.of();
    Map<PurposeKey, PurposeInForce> purposes =
        writer.purposes(
            statements.stream().map(s -> s.pair().purpose()).collect(Collectors.toSet()));
    RecordOutcome[] outcomes = new RecordOutcome[statements.size()];
    TreeSet<SubjectPurpose> pairs = new TreeSet<>();
    for (int i = 0; i < outcomes.length; i++) {
      SubjectPurpose pair = statements.get(i).pair();
      outcomes[i] = refusal(statements.get(i), purposes);
      if (outcomes[i] == null) {
        for (SubjectReference subject : person(pair.subject())) {
          pairs.add(new SubjectPurpose(subject, pair.purpose()));
          if (pair.ofAllPurposes()) {
            all.forEach(purpose -> pairs.add(new SubjectPurpose(subject, purpose)));
          }
        }
      }
    }
    if (!pairs.isEmpty()) {
      record(statements, purposes, pairs, outcomes);
    }
    return List.of(outcomes);
  }

  private Map<SubjectReference, Set<SubjectReference>> together(List<Statement> statements) {
    return writer.together(
        statements.stream().map(s -> s.pair().subject()).collect(Collectors.toSet()));
  }

  private RecordOutcome refusal(Statement statement, Map<PurposeKey, PurposeInForce> purposes) {
    if (statement.pair().ofAllPurposes()) {
      return GpcRule.checkOfAll(statement)
          .map(refused -> new Refused(refused.code(), refused.detail()))
          .orElse(null);
    }
    PurposeInForce purpose = purposes.get(statement.pair().purpose());
    if (purpose == null) {
      return new Refused(ConsentError.PURPOSE_UNKNOWN, "there is no purpose with this key");
    }
    return GpcRule.check(statement, purpose)
        .or(() -> AllowanceRule.check(statement, purpose, clock.instant()))
        .or(() -> ChildRule.check(statement, purpose))
        .map(refused -> new Refused(refused.code(), refused.detail()))
        .orElse(null);
  }

  private void record(
      List<Statement> statements,
      Map<PurposeKey, PurposeInForce> purposes,
      TreeSet<SubjectPurpose> pairs,
      RecordOutcome[] outcomes) {
    Map<SubjectPurpose, PairView> told = writer.lock(pairs);
    Instant now = EventTime.stored(clock.instant());
    StoredEvent[] events = new StoredEvent[outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      if (outcomes[i] == null) {
        Statement statement = statements.get(i);
        events[i] = event(statement, purposes.get(statement.pair().purpose()), now);
      }
    }
    Set<UUID> added = writer.insert(firstOfEachSourceKey(events));
    Map<SourceKey, StoredEvent> present = writer.bySource(sourceKeysNotAdded(events, added));
    Map<SubjectPurpose, PairStanding> standings = bringUpToDate(events, added, pairs, told, now);
    for (int i = 0; i < outcomes.length; i++) {
      if (events[i] != null) {
        StoredEvent event = events[i];
        Route route = event.event().route();
        PairStanding standing = standings.get(event.pair());
        ConsentView view =
            standing == null
                ? told.getOrDefault(event.pair(), PairView.UNKNOWN).on(route)
                : standing.on(route).at(now);
        outcomes[i] = outcome(event, added, present, view);
      }
    }
  }

  private static StoredEvent event(Statement statement, PurposeInForce purpose, Instant now) {
    ConsentEvent undecided = event(statement, now, null);
    Instant validUntil =
        purpose != null && statement.type().agrees() && undecided.dated()
            ? end(undecided.effectiveAt(), statement.circumstances().term(), purpose.validity())
            : null;
    return new StoredEvent(
        EventIds.next(now),
        statement.pair(),
        purpose == null ? 0 : purpose.version(),
        event(statement, now, validUntil),
        statement.circumstances());
  }

  private static Instant end(Instant given, ConsentTerm term, Validity own) {
    return term == null ? own.endOf(given) : term.endOf(given, own);
  }

  private static ConsentEvent event(Statement statement, Instant now, Instant validUntil) {
    return new ConsentEvent(
        statement.type(),
        statement.at(),
        now,
        validUntil,
        statement.origin(),
        statement.route(),
        statement.pair().ofAllPurposes());
  }

  private static List<StoredEvent> firstOfEachSourceKey(StoredEvent[] events) {
    List<StoredEvent> first = new ArrayList<>();
    Set<SourceKey> seen = new HashSet<>();
    for (StoredEvent event : events) {
      if (event != null && (sourceId(event) == null || seen.add(key(event)))) {
        first.add(event);
      }
    }
    return first;
  }

  private static Set<SourceKey> sourceKeysNotAdded(StoredEvent[] events, Set<UUID> added) {
    Set<SourceKey> keys = new HashSet<>();
    for (StoredEvent event : events) {
      if (event != null && !added.contains(event.id())) {
        keys.add(key(event));
      }
    }
    return keys;
  }

  private Map<SubjectPurpose, PairStanding> bringUpToDate(
      StoredEvent[] events,
      Set<UUID> added,
      TreeSet<SubjectPurpose> locked,
      Map<SubjectPurpose, PairView> told,
      Instant now) {
    Set<SubjectPurpose> touched = new TreeSet<>();
    Set<SubjectReference> everywhere = new HashSet<>();
    for (StoredEvent event : events) {
      if (event != null && added.contains(event.id())) {
        for (SubjectReference subject : person(event.pair().subject())) {
          touched.add(new SubjectPurpose(subject, event.pair().purpose()));
          if (event.pair().ofAllPurposes()) {
            everywhere.add(subject);
          }
        }
      }
    }
    if (!everywhere.isEmpty()) {
      locked.stream().filter(pair -> everywhere.contains(pair.subject())).forEach(touched::add);
    }
    return Standings.bringUpToDate(
        writer, touched, told, historiesOfNew(events, added, locked, told), now);
  }

  /**
   * Of a new pair of a person with one reference, who never spoke of all purposes, all that was
   * ever said is what was added just now.
   */
  private Map<SubjectPurpose, List<ConsentEvent>> historiesOfNew(
      StoredEvent[] events,
      Set<UUID> added,
      TreeSet<SubjectPurpose> locked,
      Map<SubjectPurpose, PairView> told) {
    Set<SubjectReference> subjects = new HashSet<>();
    for (SubjectPurpose pair : locked) {
      if (!told.containsKey(pair)) {
        subjects.add(pair.subject());
      }
    }
    if (subjects.isEmpty()) {
      return Map.of();
    }
    subjects.removeAll(people.keySet());
    subjects.removeAll(writer.objecting(subjects));
    Map<SubjectPurpose, List<ConsentEvent>> histories = new HashMap<>();
    for (StoredEvent event : events) {
      if (event != null
          && added.contains(event.id())
          && !told.containsKey(event.pair())
          && subjects.contains(event.pair().subject())) {
        histories.computeIfAbsent(event.pair(), pair -> new ArrayList<>()).add(event.event());
      }
    }
    return histories;
  }

  /** All references of the person. */
  private Set<SubjectReference> person(SubjectReference subject) {
    return people.getOrDefault(subject, Set.of(subject));
  }

  private static RecordOutcome outcome(
      StoredEvent event, Set<UUID> added, Map<SourceKey, StoredEvent> present, ConsentView view) {
    if (added.contains(event.id())) {
      return new Added(event, view);
    }
    StoredEvent before = present.get(key(event));
    return before.saysTheSameAs(event)
        ? new Unchanged(before, view)
        : new Refused(
            ConsentError.SOURCE_ID_REUSED, "source and sourceId belong to an event that differs");
  }

  private static SourceKey key(StoredEvent event) {
    return SourceKey.of(event.event().origin());
  }

  private static String sourceId(StoredEvent event) {
    return event.event().origin().sourceId();
  }
}
