package io.tenure.consent.usecase.subject;

import io.tenure.consent.domain.announce.Announcement;
import io.tenure.consent.domain.announce.AnnouncementType;
import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.state.PairView;
import io.tenure.consent.usecase.announce.Announcements;
import io.tenure.consent.usecase.event.ConsentTransactions;
import io.tenure.consent.usecase.event.ConsentWriter;
import io.tenure.consent.usecase.event.Standings;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Makes several references one person. From then on each answers with the history of all, and what
 * is said of one holds for all. No event is changed.
 */
@ApplicationScoped
public class MergePeople {
  private final ConsentTransactions transactions;
  private final PeopleStore people;
  private final Announcements announcements;
  private final Clock clock;

  MergePeople(
      ConsentTransactions transactions,
      PeopleStore people,
      Announcements announcements,
      Clock clock) {
    this.transactions = transactions;
    this.people = people;
    this.announcements = announcements;
    this.clock = clock;
  }

  /**
   * Merges groups of references, each group into one person, all in one transaction. Doing it again
   * changes nothing.
   *
   * @return for each group whether it was not one person before
   */
  public List<Boolean> merge(List<Set<SubjectReference>> groups, LinkReason reason) {
    return transactions.writeWith(
        (writer, transaction) -> {
          people.holdAll(transaction);
          Instant now = EventTime.stored(clock.instant());
          List<Boolean> merged = new ArrayList<>();
          List<Announcement> news = new ArrayList<>();
          Set<SubjectReference> touched = new TreeSet<>();
          for (Set<SubjectReference> group : groups) {
            boolean isNew = link(transaction, group, reason, now, news);
            merged.add(isNew);
            if (isNew) {
              touched.addAll(group);
            }
          }
          bringUpToDate(writer, transaction, touched, now);
          announcements.add(transaction, news);
          return merged;
        });
  }

  private boolean link(
      Statements transaction,
      Set<SubjectReference> group,
      LinkReason reason,
      Instant now,
      List<Announcement> news) {
    Map<SubjectReference, UUID> before = people.persons(transaction, group);
    Set<UUID> persons = new HashSet<>(before.values());
    if (persons.size() == 1 && before.size() == group.size()) {
      return false;
    }
    UUID person = UUID.randomUUID();
    people.link(transaction, group, persons, person, reason, now);
    for (SubjectReference subject : people.together(transaction, group)) {
      news.add(
          Announcement.of(
              AnnouncementType.SUBJECT_MERGED, subject.value(), null, "person", person.toString()));
    }
    return true;
  }

  private void bringUpToDate(
      ConsentWriter writer,
      Statements transaction,
      Collection<SubjectReference> touched,
      Instant now) {
    TreeSet<SubjectPurpose> pairs = new TreeSet<>();
    for (Set<SubjectReference> person : persons(transaction, touched)) {
      for (PurposeKey purpose : people.purposes(transaction, person)) {
        person.forEach(subject -> pairs.add(new SubjectPurpose(subject, purpose)));
      }
    }
    if (!pairs.isEmpty()) {
      Map<SubjectPurpose, PairView> told = writer.lock(pairs);
      Standings.bringUpToDate(writer, pairs, told, now);
    }
  }

  private Set<Set<SubjectReference>> persons(
      Statements transaction, Collection<SubjectReference> touched) {
    Set<Set<SubjectReference>> persons = new HashSet<>();
    for (SubjectReference subject : touched) {
      if (persons.stream().noneMatch(person -> person.contains(subject))) {
        persons.add(people.together(transaction, Set.of(subject)));
      }
    }
    return persons;
  }
}
