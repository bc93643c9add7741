package io.tenure.consent.usecase.period;

import io.tenure.consent.domain.period.FetchedPeriods;
import io.tenure.consent.domain.period.Periods;
import java.time.Instant;
import java.util.Optional;

/** What policy-service said, kept for the time when it does not answer, and for comparison. */
public interface PeriodStore {
  /** What it said last in that language; {@code fresh} is true. */
  Optional<FetchedPeriods> last(String controller, String language);

  /** What a version of the policy said, in English. */
  Optional<Periods> ofVersion(String controller, int version);

  /** Keeps what it said at an instant. */
  void keep(Periods periods, Instant checkedAt);
}
