package io.tenure.consent.usecase.period;

import io.tenure.consent.domain.period.Periods;
import java.time.Instant;
import java.util.Optional;

/** The public retention schedules of policy-service. */
public interface PeriodSource {
  /**
   * The schedule of a controller.
   *
   * @param language BCP 47 tag; policy-service answers in English where it does not speak it
   * @param asOf null for now
   * @return empty where policy-service publishes none
   * @throws io.tenure.kit.problem.TenureException {@code upstream.*} where it does not answer
   */
  Optional<Periods> fetch(String controller, String language, Instant asOf);
}
