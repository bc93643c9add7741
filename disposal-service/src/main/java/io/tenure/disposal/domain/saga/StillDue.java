package io.tenure.disposal.domain.saga;

import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.plan.Clause.Disposition;
import io.tenure.plan.GroupOutcome;
import io.tenure.plan.GroupOutcome.Status;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether an item is still due as it was approved, by what the plan says of the facts of now. */
public final class StillDue {

  private StillDue() {}

  /** True where each approved group has the status and disposition that the form needs. */
  public static boolean as(
      ItemForm form, Collection<String> groups, List<GroupOutcome> outcomes, Instant now) {
    Map<String, GroupOutcome> byGroup =
        outcomes.stream().collect(Collectors.toMap(GroupOutcome::groupId, Function.identity()));
    return groups.stream()
        .allMatch(group -> byGroup.containsKey(group) && due(form, byGroup.get(group), now));
  }

  private static boolean due(ItemForm form, GroupOutcome outcome, Instant now) {
    Status status = outcome.statusAt(now);
    Disposition disposition = outcome.disposition();
    return switch (form) {
      case DELETE -> status == Status.DUE && disposition == Disposition.ERASE;
      case CLEAR ->
          status == Status.DUE
              && (disposition == Disposition.ERASE || disposition == Disposition.ANONYMISE);
      case RESTRICT -> status != Status.DUE && outcome.outOfUseAt(now);
    };
  }
}
