package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.event.EventReader;
import io.tenure.consent.domain.event.RawEvent;
import io.tenure.consent.domain.event.Reading;
import io.tenure.consent.domain.event.Statement;
import io.tenure.consent.usecase.event.ImportResult.RefusedLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes over consents that another system kept. All good lines are added in one transaction; bad
 * ones are named. Sending the same lines again changes nothing.
 */
@ApplicationScoped
public class ImportEvents {
  private final ConsentTransactions transactions;
  private final Clock clock;

  ImportEvents(ConsentTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  public ImportResult add(List<RawEvent> lines) {
    Instant now = clock.instant();
    List<RefusedLine> refused = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      switch (EventReader.imported(lines.get(i), now)) {
        case Reading.Accepted accepted -> {
          places.add(i);
          statements.add(accepted.statement());
        }
        case Reading.Refused no -> refused.add(new RefusedLine(i, no.code().code(), no.detail()));
      }
    }
    List<RecordOutcome> outcomes =
        statements.isEmpty()
            ? List.of()
            : transactions.write(writer -> new Recorder(writer, clock).record(statements));
    int accepted = 0;
    int unchanged = 0;
    for (int i = 0; i < outcomes.size(); i++) {
      switch (outcomes.get(i)) {
        case RecordOutcome.Added added -> accepted++;
        case RecordOutcome.Unchanged same -> unchanged++;
        case RecordOutcome.Refused no ->
            refused.add(new RefusedLine(places.get(i), no.code().code(), no.detail()));
      }
    }
    refused.sort(Comparator.comparingInt(RefusedLine::index));
    return new ImportResult(accepted, unchanged, List.copyOf(refused));
  }
}
