package io.tenure.policy.usecase.life;

import io.tenure.policy.domain.catalogue.Catalogue;
import io.tenure.policy.domain.check.Finding;
import io.tenure.policy.domain.check.PolicyChecks;
import io.tenure.policy.domain.obligation.Executions;
import io.tenure.policy.domain.rule.PolicyContent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** Checks drafts against the catalogue of this build, as of today. */
@ApplicationScoped
public class DraftCheck {
  private final Catalogue catalogue;
  private final Executions executions;
  private final Clock clock;

  DraftCheck(Catalogue catalogue, Executions executions, Clock clock) {
    this.catalogue = catalogue;
    this.executions = executions;
    this.clock = clock;
  }

  public List<Finding> check(PolicyContent content) {
    return PolicyChecks.check(
        content, catalogue, executions, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  public String catalogueVersion() {
    return catalogue.version();
  }
}
