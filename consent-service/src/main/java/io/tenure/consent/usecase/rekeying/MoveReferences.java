package io.tenure.consent.usecase.rekeying;

import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.state.PairView;
import io.tenure.consent.usecase.event.ConsentTransactions;
import io.tenure.consent.usecase.event.ConsentWriter;
import io.tenure.consent.usecase.event.Standings;
import io.tenure.consent.usecase.proof.HistoryStore;
import io.tenure.consent.usecase.proof.Removal;
import io.tenure.consent.usecase.subject.PeopleStore;
import io.tenure.consent.usecase.subject.Persons;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Replaces former references by those under the current key, wherever they stand: the one change of
 * events that is lawful beside erasure, and it changes nothing of what they say. The feed tells
 * what it comes to of the new references; of the former ones it says nothing any more.
 */
@ApplicationScoped
class MoveReferences {
  private final ConsentTransactions transactions;
  private final PeopleStore people;
  private final RekeyingStore rekeyings;
  private final HistoryStore histories;
  private final Clock clock;

  MoveReferences(
      ConsentTransactions transactions,
      PeopleStore people,
      RekeyingStore rekeyings,
      HistoryStore histories,
      Clock clock) {
    this.transactions = transactions;
    this.people = people;
    this.rekeyings = rekeyings;
    this.histories = histories;
    this.clock = clock;
  }

  /** Moves references in one transaction, during which nobody records. */
  void move(UUID rekeying, Map<SubjectReference, SubjectReference> successors) {
    transactions.writeWith(
        (writer, transaction) -> {
          people.holdAll(transaction);
          Instant now = EventTime.stored(clock.instant());
          takeOverLinks(transaction, successors, now);
          Set<SubjectReference> touched = touched(transaction, successors);
          TreeSet<SubjectPurpose> before =
              new TreeSet<>(rekeyings.pairs(transaction, with(touched, successors.keySet())));
          TreeSet<SubjectPurpose> after = after(transaction, touched, successors, before);
          before.addAll(after);
          Map<SubjectPurpose, PairView> told = lock(writer, before);
          now = EventTime.stored(clock.instant());
          Removal removal =
              new Removal(UUID.randomUUID(), Removal.Reason.REKEYING, "rekeying/" + rekeying, now);
          histories.begin(transaction, removal);
          rekeyings.move(transaction, rekeying, removal.id(), successors);
          Standings.bringUpToDate(writer, after, told, now);
          histories.blankChanges(transaction, removal.id(), touched);
          return removal;
        });
  }

  /** Where one of two references belongs to a person with others, the other one does as well. */
  private void takeOverLinks(
      Statements transaction, Map<SubjectReference, SubjectReference> successors, Instant now) {
    Map<SubjectReference, UUID> linked =
        people.persons(transaction, with(successors.keySet(), successors.values()));
    Persons persons = new Persons(linked);
    successors.forEach(
        (former, successor) -> {
          if (linked.containsKey(former) || linked.containsKey(successor)) {
            persons.merge(Set.of(former, successor));
          }
        });
    if (!persons.touched().isEmpty()) {
      people.link(transaction, persons.into(), persons.touched(), now);
    }
  }

  /** References that stay and whose states may be others afterwards. */
  private Set<SubjectReference> touched(
      Statements transaction, Map<SubjectReference, SubjectReference> successors) {
    Set<SubjectReference> all = new HashSet<>(successors.keySet());
    all.addAll(successors.values());
    rekeyings
        .reachedAt(transaction, successors.keySet())
        .forEach(subject -> all.add(successors.getOrDefault(subject, subject)));
    Set<SubjectReference> touched = new TreeSet<>(people.together(transaction, all));
    touched.removeAll(successors.keySet());
    return touched;
  }

  /** Each reference that stays with all purposes of its person. */
  private TreeSet<SubjectPurpose> after(
      Statements transaction,
      Set<SubjectReference> touched,
      Map<SubjectReference, SubjectReference> successors,
      Collection<SubjectPurpose> before) {
    Map<SubjectReference, UUID> linked = people.persons(transaction, touched);
    Map<Object, Set<PurposeKey>> purposes = new HashMap<>();
    for (SubjectPurpose pair : before) {
      SubjectReference subject = successors.getOrDefault(pair.subject(), pair.subject());
      purposes
          .computeIfAbsent(person(linked, subject), person -> new HashSet<>())
          .add(pair.purpose());
    }
    TreeSet<SubjectPurpose> after = new TreeSet<>();
    for (SubjectReference subject : touched) {
      purposes
          .getOrDefault(person(linked, subject), Set.of())
          .forEach(purpose -> after.add(new SubjectPurpose(subject, purpose)));
    }
    return after;
  }

  private static Object person(Map<SubjectReference, UUID> linked, SubjectReference subject) {
    UUID person = linked.get(subject);
    return person == null ? subject : person;
  }

  private static Map<SubjectPurpose, PairView> lock(
      ConsentWriter writer, TreeSet<SubjectPurpose> pairs) {
    return pairs.isEmpty() ? Map.of() : writer.lock(pairs);
  }

  private static Set<SubjectReference> with(
      Collection<SubjectReference> some, Collection<SubjectReference> others) {
    Set<SubjectReference> both = new HashSet<>(some);
    both.addAll(others);
    return both;
  }
}
