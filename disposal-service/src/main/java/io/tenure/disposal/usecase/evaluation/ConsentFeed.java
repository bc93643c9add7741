package io.tenure.disposal.usecase.evaluation;

import io.tenure.disposal.usecase.inventory.ConsentSource;
import io.tenure.disposal.usecase.inventory.ConsentSource.Changes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Reads what changed in consent-service since the last time; only records of those people are
 * evaluated anew.
 */
@ApplicationScoped
public class ConsentFeed {

  private static final int PART = 5_000;

  private final ConsentSource source;
  private final EvaluationStore store;
  private final Clock clock;

  ConsentFeed(ConsentSource source, EvaluationStore store, Clock clock) {
    this.source = source;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Reads to the end of the feed; the number of changes.
   *
   * @throws io.tenure.kit.problem.TenureException {@code consent.unavailable}
   */
  public long catchUp() {
    String cursor = store.consentCursor().orElse(null);
    long total = 0;
    Changes changes;
    do {
      changes = source.changes(cursor, PART);
      store.consents(changes.items(), changes.next(), clock.instant());
      cursor = changes.next();
      total += changes.items().size();
    } while (changes.items().size() == PART);
    return total;
  }
}
