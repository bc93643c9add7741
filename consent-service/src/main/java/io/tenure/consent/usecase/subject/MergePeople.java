package io.tenure.consent.usecase.subject;

import io.tenure.consent.domain.announce.Announcement;
import io.tenure.consent.domain.announce.AnnouncementType;
import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
  public List<Boolean> merge(List<Set<SubjectReference>> asked) {
    return transactions.writeWith(
        (writer, transaction) -> {
          people.holdAll(transaction);
          List<Set<SubjectReference>> groups =
              asked.stream().map(group -> Successors.of(writer, group)).toList();
          Set<SubjectReference> all = new HashSet<>();
          groups.forEach(all::addAll);
          Instant now = EventTime.stored(clock.instant());
          Persons persons = new Persons(people.persons(transaction, all));
          List<Boolean> merged =
              groups.stream().map(group -> group.size() > 1 && persons.merge(group)).toList();
          Map<SubjectReference, UUID> touched = persons.touched();
          if (!touched.isEmpty()) {
            people.link(transaction, persons.into(), touched, now);
            bringUpToDate(writer, transaction, touched.keySet(), now);
            announcements.add(transaction, news(transaction, touched.keySet()));
          }
          return merged;
        });
  }

  private List<Announcement> news(Statements transaction, Set<SubjectReference> touched) {
    Set<SubjectReference> everybody = people.together(transaction, touched);
    List<Announcement> news = new ArrayList<>();
    new TreeMap<>(people.persons(transaction, everybody))
        .forEach(
            (subject, person) ->
                news.add(
                    Announcement.of(
                        AnnouncementType.SUBJECT_MERGED,
                        subject.value(),
                        null,
                        "person",
                        person.toString())));
    return news;
  }

  private void bringUpToDate(
      ConsentWriter writer, Statements transaction, Set<SubjectReference> touched, Instant now) {
    TreeSet<SubjectPurpose> pairs = new TreeSet<>(people.pairs(transaction, touched));
    if (!pairs.isEmpty()) {
      Map<SubjectPurpose, PairView> told = writer.lock(pairs);
      Standings.bringUpToDate(writer, pairs, told, now);
    }
  }
}
