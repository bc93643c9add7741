package io.tenure.disposal.usecase.due;

import io.tenure.disposal.usecase.due.DueStore.DueFilter;
import io.tenure.disposal.usecase.due.DueStore.DueItem;
import io.tenure.disposal.usecase.due.DueStore.DueLine;
import io.tenure.disposal.usecase.due.DueStore.InventoryLine;
import io.tenure.disposal.usecase.evaluation.PlanBook;
import io.tenure.disposal.usecase.evaluation.PolicyFreshness;
import io.tenure.kit.page.Cursor;
import io.tenure.kit.page.Page;
import io.tenure.kit.page.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the inventory holds, and what of it is due. */
@ApplicationScoped
public class DueQueries {

  /** Place in the list of items without a date. */
  public static final String UNDATED = "undated";

  private final DueStore store;
  private final PlanBook plans;

  DueQueries(DueStore store, PlanBook plans) {
    this.store = store;
    this.plans = plans;
  }

  /** Records by dataset. */
  public InventorySummary inventory(UUID systemId) {
    return new InventorySummary(store.inventory(systemId));
  }

  /** Items by dataset, status, disposition and rule. */
  public DueSummary summary(UUID systemId) {
    return new DueSummary(PolicyInForce.of(plans.freshness()), store.summary(systemId));
  }

  /** Items, the longest overdue first. */
  public Page<DueItem> items(DueFilter filter, PageQuery page) {
    return Page.of(
        store.items(filter, page.after(3), page.fetch()), page.limit(), DueQueries::place);
  }

  private static Cursor place(DueItem item) {
    return Cursor.of(
        item.firstEnd() == null ? UNDATED : item.firstEnd(), item.record(), item.fieldGroup());
  }

  /** Lines by system and dataset. */
  public record InventorySummary(List<InventoryLine> datasets) {}

  /** The policy and the lines. */
  public record DueSummary(PolicyInForce policy, List<DueLine> items) {}

  /**
   * Whether what is shown follows the policy version that is active now.
   *
   * @param stale true where policy-service gave no answer last time: everything stays as it was and
   *     nothing is disposed of
   * @param code why it is stale, null otherwise
   * @param asOf last good answer, or since when there is none
   */
  public record PolicyInForce(
      boolean stale, String code, String versionId, String digest, Instant asOf) {
    static PolicyInForce of(PolicyFreshness freshness) {
      return switch (freshness) {
        case PolicyFreshness.Fresh f ->
            new PolicyInForce(false, null, f.policyVersionId(), f.digest(), f.askedAt());
        case PolicyFreshness.Stale s -> new PolicyInForce(true, s.code(), null, null, s.since());
      };
    }
  }
}
