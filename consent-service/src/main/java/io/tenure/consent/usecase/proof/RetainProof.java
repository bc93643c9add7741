package io.tenure.consent.usecase.proof;

import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.event.SubjectReference;
import io.tenure.consent.domain.proof.Reduction;
import io.tenure.consent.domain.state.PairView;
import io.tenure.consent.usecase.event.ConsentTransactions;
import io.tenure.consent.usecase.event.ConsentWriter;
import io.tenure.consent.usecase.event.Standings;
import io.tenure.consent.usecase.subject.PeopleStore;
import io.tenure.kit.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * consent-service's own retention: takes proofs away whose period is over. What is left is what the
 * no and the end of the consent need.
 */
@ApplicationScoped
public class RetainProof {
  private static final int BATCH = 5000;

  /** No period is shorter. */
  private static final Duration SHORTEST = Duration.ofDays(1);

  private final ConsentTransactions transactions;
  private final PeopleStore people;
  private final HistoryStore histories;
  private final ReduceHistory reduceHistory;
  private final Clock clock;

  RetainProof(
      ConsentTransactions transactions,
      PeopleStore people,
      HistoryStore histories,
      ReduceHistory reduceHistory,
      Clock clock) {
    this.transactions = transactions;
    this.people = people;
    this.histories = histories;
    this.reduceHistory = reduceHistory;
    this.clock = clock;
  }

  /** Looks at all that are due; answers how many rows went. Safe to run at several places. */
  public int retain() {
    Instant now = clock.instant();
    int removed = 0;
    List<SubjectPurpose> batch;
    do {
      batch = histories.toReview(now, now.minus(SHORTEST), BATCH);
      for (SubjectPurpose pair : batch) {
        removed += transactions.writeWith((writer, sql) -> review(writer, sql, pair));
      }
    } while (batch.size() == BATCH);
    return removed;
  }

  private int review(ConsentWriter writer, Statements transaction, SubjectPurpose pair) {
    writer.together(Set.of(pair.subject()));
    Set<SubjectReference> person = people.together(transaction, Set.of(pair.subject()));
    TreeSet<SubjectPurpose> pairs = new TreeSet<>();
    person.forEach(subject -> pairs.add(new SubjectPurpose(subject, pair.purpose())));
    Map<SubjectPurpose, PairView> told = writer.lock(pairs);
    Instant now = EventTime.stored(clock.instant());
    Reduction reduction =
        reduceHistory.of(writer, transaction, person, false, now).get(pair.purpose());
    int removed = 0;
    if (reduction != null && !(reduction.gone().isEmpty() && reduction.stripped().isEmpty())) {
      Removal removal =
          new Removal(UUID.randomUUID(), Removal.Reason.RETENTION, "proof-period-over", now);
      histories.begin(transaction, removal);
      histories.remove(transaction, removal.id(), reduction.gone(), reduction.stripped());
      Standings.bringUpToDate(writer, pairs, told, now);
      histories.forgetEmpty(transaction, person);
      histories.blankChanges(transaction, removal.id(), person);
      removed = histories.removed(transaction, removal.id());
    }
    histories.reviewed(
        transaction, pairs, reduction == null ? Optional.empty() : reduction.next(), now);
    return removed;
  }
}
