package io.tenure.disposal.usecase.run;

import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.erase.Closure;
import io.tenure.connector.erase.ClosureRows;
import io.tenure.connector.erase.InboundReferences;
import io.tenure.connector.erase.RowRef;
import io.tenure.connector.map.Relation;
import io.tenure.connector.schema.NeededRights;
import io.tenure.disposal.domain.run.DueGroup;
import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.disposal.domain.run.ManifestItem;
import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.run.Stages;
import io.tenure.disposal.usecase.evaluation.PlanBook;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.item.Replacements;
import io.tenure.disposal.usecase.run.Manifests.DueRecord;
import io.tenure.plan.RetentionPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Makes the list of one run from what is due, and finds out its effect on each table by asking the
 * CRM with the read credential. Changes nothing.
 */
final class RunPlanner {

  private static final int MAX_DEPENDENTS = 10_000;

  private final Run run;
  private final CrmLink crm;
  private final PlanBook plans;
  private final Function<UUID, RowRef> rows;
  private final Stages stages;
  private final Replacements replacements;
  private final NeededRights rights;
  private final EffectTally tally = new EffectTally();
  private final List<ManifestItem> items = new ArrayList<>();
  private final Map<Long, RetentionPlan> planById = new HashMap<>();
  private final Set<RowRef> going = new HashSet<>();

  /**
   * A planner.
   *
   * @param rows the row of a record
   */
  RunPlanner(Run run, CrmLink crm, PlanBook plans, Function<UUID, RowRef> rows) {
    this.run = run;
    this.crm = crm;
    this.plans = plans;
    this.rows = rows;
    this.stages = new Stages(crm.map());
    this.replacements = new Replacements(crm);
    this.rights = new NeededRights(crm.map());
  }

  Stages stages() {
    return stages;
  }

  EffectTally tally() {
    return tally;
  }

  /** What the accounts at the system need for the list so far. */
  NeededRights rights() {
    return rights;
  }

  /** Whether the order's limit is reached. */
  boolean full() {
    return items.size() >= run.order().limit();
  }

  /** The list, in the order in which it will be worked off. */
  List<ManifestItem> ordered() {
    return items.stream()
        .sorted(
            Comparator.comparingInt(ManifestItem::stage)
                .thenComparing(ManifestItem::dataset)
                .thenComparing(ManifestItem::recordId)
                .thenComparing(ManifestItem::form))
        .toList();
  }

  /** Takes a page of due records onto the list. */
  void add(List<DueRecord> page) {
    for (DueRecord due : page) {
      if (!full()) {
        add(due);
      }
    }
  }

  private void add(DueRecord due) {
    if (due.held()) {
      tally.heldBack("hold");
      return;
    }
    if (!due.due().isEmpty()) {
      boolean added = due.whole() ? delete(due) : clear(due);
      if (!added) {
        return;
      }
    }
    if (!due.restrict().isEmpty() && !full()) {
      items.add(item(due, ItemForm.RESTRICT, due.restrict()));
      tally.restricted(due.dataset());
    }
  }

  private boolean delete(DueRecord due) {
    RowRef row = rows.apply(due.id());
    ClosureRows closure;
    boolean pointedAt;
    try (CrmSession session = crm.session(Purpose.READ)) {
      closure = new Closure(crm.map()).collect(session, row, MAX_DEPENDENTS);
      pointedAt =
          new InboundReferences(crm.map())
              .count(session, row).stream()
                  .anyMatch(r -> r.count() > 0 && r.relation().role() == Relation.Role.REFERENCE);
    }
    if (!closure.complete()) {
      tally.heldBack(closure.capped() ? "too-many-dependents" : "dependents-not-addressable");
      return false;
    }
    Replacements.Plan shell = replacements.of(due.dataset(), plan(due), groupIds(due.due()));
    if (pointedAt && !shell.impossible().isEmpty()) {
      shell.impossible().forEach((f, why) -> tally.impossible(due.dataset(), f, why));
      return false;
    }
    items.add(item(due, ItemForm.DELETE, due.due()));
    tally.deleted(due.dataset());
    rights.record(due.dataset());
    if (pointedAt) {
      tally.shell();
      rights.replace(due.dataset(), shell.possible().keySet());
    }
    closure.rows().forEach(r -> rights.delete(r.dataset()));
    closure.breaks().forEach(b -> rights.free(b.row().dataset(), b.columns().keySet()));
    closure.rows().stream()
        .filter(r -> !r.equals(row) && going.add(r))
        .forEach(r -> tally.dependent(r.dataset()));
    return true;
  }

  private boolean clear(DueRecord due) {
    Replacements.Plan plan = replacements.of(due.dataset(), plan(due), groupIds(due.due()));
    if (!plan.impossible().isEmpty()) {
      plan.impossible().forEach((f, why) -> tally.impossible(due.dataset(), f, why));
      return false;
    }
    if (plan.possible().isEmpty()) {
      tally.heldBack("only-keys");
      return false;
    }
    plan.staying().forEach(f -> tally.staying(due.dataset(), f));
    items.add(item(due, ItemForm.CLEAR, due.due()));
    tally.changed(due.dataset(), plan.possible().keySet());
    rights.record(due.dataset());
    rights.replace(due.dataset(), plan.possible().keySet());
    return true;
  }

  private RetentionPlan plan(DueRecord due) {
    return planById.computeIfAbsent(due.planId(), id -> plans.plan(id).orElseThrow().plan());
  }

  private static List<String> groupIds(List<DueGroup> groups) {
    return groups.stream().map(DueGroup::groupId).toList();
  }

  private ManifestItem item(DueRecord due, ItemForm form, List<DueGroup> groups) {
    return new ManifestItem(
        due.id(),
        due.dataset(),
        stages.of(due.dataset()),
        form,
        groups,
        due.planId(),
        due.planDigest(),
        due.fingerprint(),
        form == ItemForm.DELETE ? stages.covers(due.dataset()) : List.of(due.dataset()));
  }
}
