package io.tenure.consent.usecase.feed;

import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.state.PairStanding;
import io.tenure.consent.usecase.event.ConsentTransactions;
import io.tenure.consent.usecase.event.ConsentWriter;
import io.tenure.consent.usecase.event.Standings;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/**
 * Puts consents that the clock has ended into the change feed. The state itself needs no help: it
 * is EXPIRED from that instant on for whoever asks.
 */
@ApplicationScoped
public class AnnounceExpiries {
  private static final int BATCH = 1000;

  private final ConsentTransactions transactions;
  private final Clock clock;

  AnnounceExpiries(ConsentTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Announces all that have ended by now; answers how many. Safe to run at several places at once.
   */
  public int announce() {
    int total = 0;
    int batch;
    do {
      batch = transactions.write(this::announceBatch);
      total += batch;
    } while (batch == BATCH);
    return total;
  }

  private int announceBatch(ConsentWriter writer) {
    Instant now = EventTime.stored(clock.instant());
    Map<SubjectPurpose, PairStanding> expired = writer.lockExpired(now, BATCH);
    if (!expired.isEmpty()) {
      Standings.tell(writer, expired, Map.of(), now);
    }
    return expired.size();
  }
}
