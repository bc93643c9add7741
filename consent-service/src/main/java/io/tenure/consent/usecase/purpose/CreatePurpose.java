package io.tenure.consent.usecase.purpose;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.purpose.PurposeRule;
import io.tenure.consent.domain.purpose.PurposeTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Adds a purpose, in version 1. */
@ApplicationScoped
public class CreatePurpose {
  private final PurposeStore purposes;
  private final Ancestors ancestors;
  private final Clock clock;

  CreatePurpose(PurposeStore purposes, Ancestors ancestors, Clock clock) {
    this.purposes = purposes;
    this.ancestors = ancestors;
    this.clock = clock;
  }

  /**
   * Fails with {@code purpose.exists} where the key is taken, and as {@link PurposeRule#check}.
   *
   * @param by who makes it
   */
  @WithTransaction
  public Uni<Purpose> create(PurposeKey key, PurposeTerms terms, String by) {
    PurposeRule.check(key, terms);
    Purpose first = new Purpose(key, 1, terms, EventTime.stored(clock.instant()), by);
    return ancestors.check(key, terms.details().parent()).chain(() -> purposes.add(first));
  }
}
