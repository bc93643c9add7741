package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.event.EventReader;
import io.tenure.consent.domain.event.RawEvent;
import io.tenure.consent.domain.event.Reading;
import io.tenure.consent.domain.event.Statement;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Records one event that has just happened. */
@ApplicationScoped
public class RecordEvent {
  private final ConsentTransactions transactions;
  private final Clock clock;

  RecordEvent(ConsentTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @return {@link RecordOutcome.Added} or {@link RecordOutcome.Unchanged}
   * @throws TenureException why it is not recorded
   */
  public RecordOutcome record(RawEvent raw) {
    List<Statement> one = List.of(statement(raw, clock.instant()));
    return transactions.write(writer -> all(writer, one).getFirst());
  }

  /**
   * Records events in the caller's transaction, all or none; at most once in one transaction, since
   * it takes the locks in their order.
   *
   * @return {@link RecordOutcome.Added} or {@link RecordOutcome.Unchanged} for each
   * @throws TenureException why one is not recorded
   */
  public List<RecordOutcome> inside(ConsentWriter writer, List<RawEvent> events) {
    Instant now = clock.instant();
    return all(writer, events.stream().map(raw -> statement(raw, now)).toList());
  }

  private List<RecordOutcome> all(ConsentWriter writer, List<Statement> statements) {
    List<RecordOutcome> outcomes = new Recorder(writer, clock).record(statements);
    for (RecordOutcome outcome : outcomes) {
      if (outcome instanceof RecordOutcome.Refused refused) {
        throw new TenureException(refused.code(), refused.detail());
      }
    }
    return outcomes;
  }

  private static Statement statement(RawEvent raw, Instant now) {
    return switch (EventReader.direct(raw, now)) {
      case Reading.Accepted accepted -> accepted.statement();
      case Reading.Refused refused -> throw new TenureException(refused.code(), refused.detail());
    };
  }
}
