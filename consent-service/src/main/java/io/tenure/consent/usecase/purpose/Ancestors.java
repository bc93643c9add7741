package io.tenure.consent.usecase.purpose;

import io.smallrye.mutiny.Uni;
import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.purpose.Purpose;
import io.tenure.consent.domain.purpose.PurposeKey;
import io.tenure.consent.domain.purpose.PurposeRule;
import io.tenure.kit.problem.TenureException;
import jakarta.enterprise.context.ApplicationScoped;

/** The wider purposes that a purpose is part of. */
@ApplicationScoped
class Ancestors {
  /** More than any tree of purposes that somebody understands. */
  private static final int DEEPEST = 8;

  private final PurposeStore purposes;

  Ancestors(PurposeStore purposes) {
    this.purposes = purposes;
  }

  /**
   * Fails with {@code purpose.parent-unknown}, {@code purpose.cycle}, or {@code purpose.invalid}
   * where the tree becomes too deep. Until the transaction ends nobody else changes a parent.
   */
  Uni<Void> check(PurposeKey key, PurposeKey parent) {
    return parent == null
        ? Uni.createFrom().voidItem()
        : purposes.lockHierarchy().chain(() -> climb(key, parent, 1));
  }

  private Uni<Void> climb(PurposeKey key, PurposeKey parent, int depth) {
    if (parent == null) {
      return Uni.createFrom().voidItem();
    }
    if (parent.equals(key)) {
      return Uni.createFrom().failure(PurposeRule.cycle());
    }
    if (depth > DEEPEST) {
      return Uni.createFrom()
          .failure(
              new TenureException(
                  ConsentError.PURPOSE_INVALID,
                  "Purposes are nested at most " + DEEPEST + " deep."));
    }
    return purposes
        .find(parent)
        .onItem()
        .ifNull()
        .failWith(
            () ->
                new TenureException(
                    ConsentError.PARENT_UNKNOWN, "There is no purpose " + parent + "."))
        .map(Ancestors::parent)
        .chain(above -> climb(key, above, depth + 1));
  }

  private static PurposeKey parent(Purpose purpose) {
    return purpose.terms().details().parent();
  }
}
