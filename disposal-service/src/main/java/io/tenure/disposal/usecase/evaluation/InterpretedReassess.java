package io.tenure.disposal.usecase.evaluation;

import io.tenure.disposal.domain.DisposalError;
import io.tenure.disposal.usecase.inventory.RecordStore;
import io.tenure.kit.problem.TenureException;
import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome;
import io.tenure.plan.PlanInterpreter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Applies plans by the reference interpreter. */
@ApplicationScoped
class InterpretedReassess implements Reassess {

  private final PlanBook plans;
  private final RecordStore records;

  InterpretedReassess(PlanBook plans, RecordStore records) {
    this.plans = plans;
    this.records = records;
  }

  @Override
  public List<GroupOutcome> profile(UUID profileId, Facts facts) {
    return PlanInterpreter.apply(
        plans
            .plan(profileId)
            .orElseThrow(
                () ->
                    new TenureException(
                        DisposalError.PLAN_MISSING,
                        "policy-service was not asked about this profile yet."))
            .plan(),
        facts);
  }

  @Override
  public List<GroupOutcome> record(UUID recordId, Facts facts) {
    return profile(
        records
            .find(recordId)
            .orElseThrow(
                () ->
                    new TenureException(
                        DisposalError.RECORD_NOT_FOUND,
                        "The inventory has no record with this id."))
            .profileId(),
        facts);
  }
}
