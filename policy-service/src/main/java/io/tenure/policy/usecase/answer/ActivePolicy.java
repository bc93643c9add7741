package io.tenure.policy.usecase.answer;

import io.tenure.kit.problem.TenureException;
import io.tenure.policy.domain.PolicyError;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** The policy version that answers for a moment. */
@ApplicationScoped
public class ActivePolicy {
  private final ActiveVersions versions;
  private final Clock clock;

  ActivePolicy(ActiveVersions versions, Clock clock) {
    this.versions = versions;
    this.clock = clock;
  }

  /** The moment meant by a question that names none: now. */
  public Instant moment(Instant asOf) {
    return asOf == null ? clock.instant() : asOf;
  }

  /**
   * @throws TenureException {@code policy.none-active}
   */
  public ActiveVersion at(Instant moment) {
    return versions
        .at(moment)
        .orElseThrow(
            () ->
                new TenureException(
                    PolicyError.NONE_ACTIVE,
                    "Activate a policy, or ask as of a later moment. Without a policy nothing is disposed of."));
  }
}
