package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.event.EventReader;
import io.tenure.consent.domain.event.RawEvent;
import io.tenure.consent.domain.event.Reading;
import io.tenure.consent.domain.event.Statement;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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
    Statement statement =
        switch (EventReader.direct(raw, clock.instant())) {
          case Reading.Accepted accepted -> accepted.statement();
          case Reading.Refused refused ->
              throw new TenureException(refused.code(), refused.detail());
        };
    return transactions.write(
        writer -> {
          RecordOutcome outcome = new Recorder(writer, clock).record(List.of(statement)).getFirst();
          if (outcome instanceof RecordOutcome.Refused refused) {
            throw new TenureException(refused.code(), refused.detail());
          }
          return outcome;
        });
  }
}
