package io.tenure.consent.usecase.expiry;

import io.tenure.consent.domain.expiry.ExpiringConsent;
import io.tenure.kit.sql.Statements;
import java.time.Instant;
import java.util.List;

/** Consents that end by clock. */
public interface ExpiryStore {
  /**
   * Notes up to {@code limit} consents that end after {@code now} and before {@code horizon} as
   * reminded of, each end once.
   *
   * @return those that were noted
   */
  List<ExpiringConsent> remind(Statements transaction, Instant now, Instant horizon, int limit);

  /** Forgets reminders of ends that lie before an instant. */
  void forget(Instant before);

  /**
   * Consents that end after {@code now} and before {@code horizon}, by their ends.
   *
   * @param after the last one seen; null to begin
   */
  List<ExpiringConsent> ending(Instant now, Instant horizon, ExpiringConsent after, int limit);
}
