package io.tenure.consent.usecase.proof;

import io.quarkus.arc.All;
import io.tenure.consent.domain.announce.Announcement;
import io.tenure.consent.domain.announce.AnnouncementType;
import io.tenure.consent.domain.event.ConsentEvent;
import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.event.EventType;
import io.tenure.consent.domain.event.Method;
import io.tenure.consent.domain.event.RawEvent;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.proof.ProvenEvent;
import io.tenure.consent.domain.proof.Reduction;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.state.PairView;
import io.tenure.consent.usecase.announce.Announcements;
import io.tenure.consent.usecase.event.ConsentTransactions;
import io.tenure.consent.usecase.event.ConsentWriter;
import io.tenure.consent.usecase.event.RecordEvent;
import io.tenure.consent.usecase.event.Standings;
import io.tenure.consent.usecase.subject.PeopleStore;
import io.tenure.consent.usecase.subject.Successors;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Reduces an erased person's histories to what their own rules allow: consents that still counted
 * are ended, what proves nothing goes at once, proof stays for its period, and a no stays as the
 * bare fact. Doing it again changes nothing more.
 */
@ApplicationScoped
public class ErasePeople {
  private static final String SOURCE = "consent-service";

  private final ConsentTransactions transactions;
  private final RecordEvent recordEvent;
  private final PeopleStore people;
  private final HistoryStore histories;
  private final ReduceHistory reduceHistory;
  private final Announcements announcements;
  private final List<ForgetsSubjects> others;
  private final Clock clock;

  ErasePeople(
      ConsentTransactions transactions,
      RecordEvent recordEvent,
      PeopleStore people,
      HistoryStore histories,
      ReduceHistory reduceHistory,
      Announcements announcements,
      @All List<ForgetsSubjects> others,
      Clock clock) {
    this.transactions = transactions;
    this.recordEvent = recordEvent;
    this.people = people;
    this.histories = histories;
    this.reduceHistory = reduceHistory;
    this.announcements = announcements;
    this.others = others;
    this.clock = clock;
  }

  /**
   * Erases one person.
   *
   * @param subjects references of the person; all others of the same person go with them
   * @param basis opaque reference to the request
   */
  public Erasure erase(Collection<SubjectReference> subjects, String basis) {
    return transactions.writeWith(
        (writer, transaction) -> {
          writer.together(new HashSet<>(subjects));
          Set<SubjectReference> person =
              people.together(transaction, Successors.of(writer, subjects));
          TreeSet<SubjectPurpose> pairs = pairs(transaction, person);
          Erasure erasure =
              pairs.isEmpty()
                  ? new Erasure(null, person.size(), 0, 0, null)
                  : erase(writer, transaction, person, pairs, basis);
          others.forEach(other -> other.forget(transaction, person));
          return erasure;
        });
  }

  private Erasure erase(
      ConsentWriter writer,
      Statements transaction,
      Set<SubjectReference> person,
      TreeSet<SubjectPurpose> pairs,
      String basis) {
    writer.lock(pairs);
    Instant now = EventTime.stored(clock.instant());
    Removal removal = new Removal(UUID.randomUUID(), Removal.Reason.ERASURE, basis, now);
    endConsents(writer, transaction, person, removal);
    Map<SubjectPurpose, PairView> told = writer.lock(pairs);
    Map<PurposeKey, Reduction> reductions =
        reduceHistory.of(writer, transaction, person, true, EventTime.stored(clock.instant()));
    histories.begin(transaction, removal);
    Set<UUID> gone = new HashSet<>();
    Set<UUID> stripped = new HashSet<>();
    reductions.values().forEach(reduction -> gone.addAll(reduction.gone()));
    reductions.values().forEach(reduction -> stripped.addAll(reduction.stripped()));
    histories.remove(transaction, removal.id(), gone, stripped);
    Standings.bringUpToDate(writer, pairs, told, EventTime.stored(clock.instant()));
    histories.forgetEmpty(transaction, person);
    histories.blankChanges(transaction, removal.id(), person);
    reductions.forEach(
        (purpose, reduction) ->
            histories.reviewed(transaction, pairs(person, Set.of(purpose)), reduction.next(), now));
    int kept = histories.events(transaction, person).values().stream().mapToInt(List::size).sum();
    int removed = histories.removed(transaction, removal.id());
    tell(transaction, person, removal, removed);
    return new Erasure(removal.id(), person.size(), removed, kept, keptUntil(reductions));
  }

  /** A person who was erased has no consent left: who comes back is asked anew. */
  private void endConsents(
      ConsentWriter writer, Statements transaction, Set<SubjectReference> person, Removal removal) {
    Map<PurposeKey, List<ProvenEvent>> events = histories.events(transaction, person);
    List<ConsentEvent> ofAll =
        events.getOrDefault(PurposeKey.ALL, List.of()).stream().map(ProvenEvent::event).toList();
    List<RawEvent> ends = new ArrayList<>();
    events.forEach(
        (purpose, own) -> {
          if (!purpose.equals(PurposeKey.ALL) && Reduction.mayCount(own, ofAll, removal.at())) {
            ends.add(end(person.iterator().next(), purpose, removal));
          }
        });
    if (!ends.isEmpty()) {
      recordEvent.inside(writer, ends);
    }
  }

  private static RawEvent end(SubjectReference subject, PurposeKey purpose, Removal removal) {
    return new RawEvent(
        subject.value(),
        purpose.value(),
        EventType.REVOKED.name(),
        removal.at().toString(),
        Method.CONTROLLER.name(),
        "erasure/" + removal.id(),
        SOURCE,
        "erasure/" + removal.id() + "/" + purpose.value());
  }

  private void tell(
      Statements transaction, Set<SubjectReference> person, Removal removal, int removed) {
    if (removed > 0) {
      announcements.add(
          transaction,
          person.stream()
              .map(
                  subject ->
                      Announcement.of(
                          AnnouncementType.SUBJECT_ERASED,
                          subject.value(),
                          null,
                          "erasure",
                          removal.id().toString()))
              .toList());
    }
  }

  private TreeSet<SubjectPurpose> pairs(Statements transaction, Set<SubjectReference> person) {
    return pairs(person, people.purposes(transaction, person));
  }

  private static TreeSet<SubjectPurpose> pairs(
      Set<SubjectReference> person, Set<PurposeKey> purposes) {
    TreeSet<SubjectPurpose> pairs = new TreeSet<>();
    purposes.forEach(
        purpose -> person.forEach(subject -> pairs.add(new SubjectPurpose(subject, purpose))));
    return pairs;
  }

  private static Instant keptUntil(Map<PurposeKey, Reduction> reductions) {
    return reductions.values().stream()
        .map(Reduction::next)
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }
}
