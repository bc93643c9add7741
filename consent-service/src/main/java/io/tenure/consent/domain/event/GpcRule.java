package io.tenure.consent.domain.event;

import io.tenure.consent.domain.ConsentError;
import io.tenure.consent.domain.event.Reading.Refused;
import io.tenure.consent.domain.purpose.PurposeInForce;
import java.util.Optional;

/**
 * What the browser's signal Global Privacy Control may mean here: an objection to sale, sharing and
 * advertising across contexts. It is no withdrawal, no objection to a firm's own use, and never a
 * request for erasure.
 */
public final class GpcRule {
  private GpcRule() {}

  /** Why the statement cannot be recorded for the purpose; empty where it can. */
  public static Optional<Refused> check(Statement statement, PurposeInForce purpose) {
    if (statement.origin().method() != Method.GPC) {
      return Optional.empty();
    }
    if (statement.type() != EventType.OBJECTED) {
      return refused("Global Privacy Control is an objection: event must be OBJECTED");
    }
    if (!purpose.saleOrSharing()) {
      return refused("Global Privacy Control speaks of sale and sharing only, not of this purpose");
    }
    return Optional.empty();
  }

  /** The same for a statement about all purposes: the signal never is one. */
  public static Optional<Refused> checkOfAll(Statement statement) {
    return statement.origin().method() == Method.GPC
        ? refused("Global Privacy Control speaks of sale and sharing only, not of all purposes")
        : Optional.empty();
  }

  private static Optional<Refused> refused(String detail) {
    return Optional.of(new Refused(ConsentError.GPC_NOT_APPLICABLE, detail));
  }
}
