package io.tenure.consent.usecase.purpose;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.purpose.PurposeTerms;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Adds a purpose, in version 1. */
@ApplicationScoped
public class CreatePurpose {
  private final PurposeStore purposes;
  private final Clock clock;

  CreatePurpose(PurposeStore purposes, Clock clock) {
    this.purposes = purposes;
    this.clock = clock;
  }

  /** Fails with {@code purpose.exists} where the key is taken. */
  @WithTransaction
  public Uni<Purpose> create(PurposeKey key, PurposeTerms terms) {
    return purposes.add(new Purpose(key, 1, terms, clock.instant()));
  }
}
