package io.tenure.consent.usecase.purpose;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.purpose.PurposeTerms;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Gives a purpose new terms, as its next version. Events recorded before keep the validity that
 * they were given.
 */
@ApplicationScoped
public class ChangePurpose {
  private final PurposeStore purposes;
  private final Clock clock;

  ChangePurpose(PurposeStore purposes, Clock clock) {
    this.purposes = purposes;
    this.clock = clock;
  }

  /**
   * Fails with {@code purpose.unknown}, or with {@code precondition.failed} where the present
   * version is not the one the caller saw.
   */
  @WithTransaction
  public Uni<Purpose> change(PurposeKey key, long seen, PurposeTerms terms) {
    return purposes
        .lock(key)
        .onItem()
        .ifNull()
        .failWith(() -> unknown(key))
        .chain(
            present -> {
              if (present.version() != seen) {
                throw new TenureException(
                    KitError.PRECONDITION_FAILED, "The purpose was changed: read it again.");
              }
              return present.terms().equals(terms)
                  ? Uni.createFrom().item(present)
                  : purposes.replace(
                      new Purpose(key, present.version() + 1, terms, clock.instant()));
            });
  }

  static TenureException unknown(PurposeKey key) {
    return new TenureException(ConsentError.PURPOSE_UNKNOWN, "There is no purpose " + key + ".");
  }
}
