package io.tenure.disposal.usecase.evaluation;

import io.tenure.plan.Facts;
import io.tenure.plan.GroupOutcome;
import java.util.List;
import java.util.UUID;

/** Applies the plan in force to one record by the reference interpreter, for the last look. */
public interface Reassess {

  /**
   * One outcome for each field group of the profile's plan.
   *
   * @param profileId profile of the record as it is now ({@code FreshRecord.Present.profileId})
   * @throws io.tenure.kit.problem.TenureException {@code plan.missing}
   */
  List<GroupOutcome> profile(UUID profileId, Facts facts);

  /** The same for a record of the inventory. */
  List<GroupOutcome> record(UUID recordId, Facts facts);
}
