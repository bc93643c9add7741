package io.tenure.consent.client.policy;

import io.tenure.consent.domain.period.Periods;
import io.tenure.consent.usecase.period.PeriodSource;
import io.tenure.kit.client.Upstream;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** {@link PeriodSource} over policy-service's public API. */
@ApplicationScoped
class PolicyPeriods implements PeriodSource {
  private static final String JSON = "application/json";

  private final RetentionScheduleApi api;

  PolicyPeriods(@RestClient RetentionScheduleApi api) {
    this.api = api;
  }

  @Override
  public Optional<Periods> fetch(String controller, String language, Instant asOf) {
    return Upstream.find(
            "policy-service",
            () -> api.schedule(controller, language, asOf == null ? null : asOf.toString(), JSON))
        .map(ScheduleAnswer::toPeriods);
  }
}
