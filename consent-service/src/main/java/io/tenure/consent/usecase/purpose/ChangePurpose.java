package io.tenure.consent.usecase.purpose;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.EventTime;
import io.tenure.consent.domain.purpose.Allowance;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.purpose.PurposeRule;
import io.tenure.consent.domain.purpose.PurposeTerms;
import io.tenure.kit.problem.KitError;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * Gives a purpose new terms, as its next version. Events recorded before keep the validity that
 * they were given.
 */
@ApplicationScoped
public class ChangePurpose {
  private final PurposeStore purposes;
  private final Ancestors ancestors;
  private final Clock clock;

  ChangePurpose(PurposeStore purposes, Ancestors ancestors, Clock clock) {
    this.purposes = purposes;
    this.ancestors = ancestors;
    this.clock = clock;
  }

  /**
   * Fails with {@code purpose.unknown}, or with {@code precondition.failed} where the present
   * version is not the one the caller saw, and as {@link PurposeRule#check}. A closed purpose stays
   * closed.
   *
   * @param by who changes it
   */
  @WithTransaction
  public Uni<Purpose> change(PurposeKey key, long seen, PurposeTerms terms, String by) {
    PurposeRule.check(key, terms);
    return ancestors
        .check(key, terms.details().parent())
        .chain(
            () ->
                next(
                    key,
                    seen,
                    by,
                    present -> terms.with(allowance(terms).closedFrom(closedFrom(present)))));
  }

  /**
   * Closes a purpose from an instant; null opens it again. Fails as {@link #change}. What people
   * said stays as it is: nothing becomes due because a purpose is closed.
   */
  @WithTransaction
  public Uni<Purpose> close(PurposeKey key, long seen, Instant from, String by) {
    return next(key, seen, by, present -> present.with(allowance(present).closedFrom(from)));
  }

  private Uni<Purpose> next(
      PurposeKey key, long seen, String by, UnaryOperator<PurposeTerms> change) {
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
              PurposeTerms terms = change.apply(present.terms());
              return present.terms().equals(terms)
                  ? Uni.createFrom().item(present)
                  : replace(present, terms, by);
            });
  }

  private Uni<Purpose> replace(Purpose present, PurposeTerms terms, String by) {
    Instant now = EventTime.stored(clock.instant());
    Purpose next = new Purpose(present.key(), present.version() + 1, terms, now, by);
    return allowance(terms).channels().equals(allowance(present.terms()).channels())
        ? purposes.replace(next)
        : purposes.replace(next).call(() -> purposes.foldAnew(next.key()));
  }

  private static Allowance allowance(PurposeTerms terms) {
    return terms.details().allowance();
  }

  private static Instant closedFrom(PurposeTerms terms) {
    return allowance(terms).closedFrom();
  }

  static TenureException unknown(PurposeKey key) {
    return new TenureException(ConsentError.PURPOSE_UNKNOWN, "There is no purpose " + key + ".");
  }
}
