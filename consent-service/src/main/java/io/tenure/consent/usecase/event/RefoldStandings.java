package io.tenure.consent.usecase.event;

import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.event.SubjectPurpose;
import io.tenure.consent.domain.state.PairView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/**
 * Computes anew what an older fold stored, after an upgrade, and tells the feed where the meaning
 * changed. Until then such pairs are answered from their histories.
 */
@ApplicationScoped
public class RefoldStandings {
  private static final int BATCH = 1000;

  private final ConsentTransactions transactions;
  private final Clock clock;

  RefoldStandings(ConsentTransactions transactions, Clock clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Folds all that wait for it; answers how many. Safe to run at several places at once. */
  public int refold() {
    int total = 0;
    int batch;
    do {
      batch = transactions.write(this::refoldBatch);
      total += batch;
    } while (batch == BATCH);
    return total;
  }

  private int refoldBatch(ConsentWriter writer) {
    writer.together(Set.of());
    Map<SubjectPurpose, PairView> told = writer.lockOutdated(BATCH);
    Standings.bringUpToDate(writer, told.keySet(), told, EventTime.stored(clock.instant()));
    return told.size();
  }
}
