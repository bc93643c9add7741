package io.tenure.policy.usecase.catalogue;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.tenure.policy.domain.pack.Proposal;
import io.tenure.policy.domain.pack.Proposer;
import io.tenure.policy.domain.rule.Controller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Proposes a policy from the packs, as the organisation amended them. Stores nothing. */
@ApplicationScoped
public class ProposePolicy {
  private final CurrentCatalogue current;
  private final Clock clock;

  ProposePolicy(CurrentCatalogue current, Clock clock) {
    this.current = current;
    this.clock = clock;
  }

  public Uni<Proposal> propose(List<Controller> controllers, List<String> customers) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return current
        .now()
        .emitOn(Infrastructure.getDefaultExecutor())
        .map(
            edition ->
                new Proposer(edition.packs(), edition.catalogue(), edition.executions())
                    .propose(controllers, customers, today));
  }
}
