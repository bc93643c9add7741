package io.tenure.policy.usecase.catalogue;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.pack.Proposal;
import io.tenure.policy.domain.pack.Proposer;
import io.tenure.policy.domain.rule.Controller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Proposes a policy from the shipped packs. Stores nothing. */
@ApplicationScoped
public class ProposePolicy {
  private final Proposer proposer;
  private final Clock clock;

  ProposePolicy(Packs packs, Catalogue catalogue, Executions executions, Clock clock) {
    this.proposer = new Proposer(packs.all(), catalogue, executions);
    this.clock = clock;
  }

  public Proposal propose(List<Controller> controllers, List<String> customers) {
    return proposer.propose(
        controllers, customers, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
