package io.tenure.disposal.usecase.run;

import io.tenure.connector.erase.ClosureRows;
import io.tenure.connector.erase.RowRef;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes the list of one run from what is due, and finds out its effect on each table. Changes
 * nothing.
 */
final class RunPlanner {

  private final Run run;
  private final PlanBook plans;
  private final DeletionLook look;
  private final Stages stages;
  private final Replacements replacements;
  private final NeededRights rights;
  private final EffectTally tally = new EffectTally();
  private final List<Planned> planned = new ArrayList<>();
  private final Map<Columns, Replacements.Plan> columns = new HashMap<>();

  RunPlanner(Run run, CrmLink crm, PlanBook plans, DeletionLook look) {
    this.run = run;
    this.plans = plans;
    this.look = look;
    this.stages = new Stages(crm.map());
    this.replacements = new Replacements(crm);
    this.rights = new NeededRights(crm.map());
  }

  private record Columns(String dataset, long planId, List<String> groups) {}

  /**
   * A line of the list.
   *
   * @param row of a record that is to go; null for one that stays
   * @param going rows that go, in order; null for a record that stays
   * @param shell columns that are replaced in a row that has to stay
   */
  private record Planned(
      ManifestItem item, RowRef row, ClosureRows going, boolean referenced, Set<String> shell) {
    boolean stays() {
      return !going.rows().contains(row);
    }
  }

  Stages stages() {
    return stages;
  }

  EffectTally tally() {
    return tally;
  }

  /** What the accounts at the system need for the list. */
  NeededRights rights() {
    return rights;
  }

  /** Whether the order's limit is reached. */
  boolean full() {
    return planned.size() >= run.order().limit();
  }

  /** Takes a page of due records onto the list. */
  void add(List<DueRecord> page) {
    Map<UUID, DeletionLook.Seen> seen =
        look.at(page.stream().filter(RunPlanner::wholly).map(DueRecord::id).toList());
    for (DueRecord due : page) {
      if (!full()) {
        add(due, seen.get(due.id()));
      }
    }
  }

  private static boolean wholly(DueRecord due) {
    return !due.held() && due.whole() && !due.due().isEmpty();
  }

  private void add(DueRecord due, DeletionLook.Seen seen) {
    if (due.held()) {
      tally.heldBack("hold");
      return;
    }
    if (!due.due().isEmpty()) {
      boolean added = due.whole() ? delete(due, seen) : clear(due);
      if (!added) {
        return;
      }
    }
    if (!due.restrict().isEmpty() && !full()) {
      planned.add(staying(item(due, ItemForm.RESTRICT, due.restrict())));
      tally.restricted(due.dataset());
    }
  }

  private boolean delete(DueRecord due, DeletionLook.Seen seen) {
    ClosureRows closure = seen.closure();
    if (!closure.complete()) {
      tally.heldBack(closure.capped() ? "too-many-dependents" : "dependents-not-addressable");
      return false;
    }
    if (seen.held()) {
      tally.heldBack("hold");
      return false;
    }
    if (seen.kept().unknown()) {
      tally.heldBack("dependents-not-assessed");
      return false;
    }
    ClosureRows going = closure.keeping(seen.kept().rows());
    boolean stays = !going.rows().contains(seen.row());
    Replacements.Plan shell = columns(due);
    if ((stays || seen.referenced()) && !shell.impossible().isEmpty()) {
      shell.impossible().forEach((f, why) -> tally.impossible(due.dataset(), f, why));
      return false;
    }
    if (stays && shell.possible().isEmpty()) {
      tally.heldBack("dependents-kept");
      return false;
    }
    planned.add(
        new Planned(
            item(due, ItemForm.DELETE, due.due()),
            seen.row(),
            going,
            seen.referenced(),
            shell.possible().keySet()));
    return true;
  }

  private boolean clear(DueRecord due) {
    Replacements.Plan plan = columns(due);
    if (!plan.impossible().isEmpty()) {
      plan.impossible().forEach((f, why) -> tally.impossible(due.dataset(), f, why));
      return false;
    }
    if (plan.possible().isEmpty()) {
      tally.heldBack("only-keys");
      return false;
    }
    plan.staying().forEach(f -> tally.staying(due.dataset(), f));
    planned.add(staying(item(due, ItemForm.CLEAR, due.due())));
    tally.changed(due.dataset(), plan.possible().keySet());
    rights.record(due.dataset());
    rights.replace(due.dataset(), plan.possible().keySet());
    return true;
  }

  private static Planned staying(ManifestItem item) {
    return new Planned(item, null, null, false, Set.of());
  }

  /**
   * The list, in the order in which it will be worked off. A row that goes along with another
   * record of the list is no line of its own: it would change what was approved of that record.
   */
  List<ManifestItem> ordered() {
    Set<RowRef> along = new HashSet<>();
    List<ManifestItem> items = new ArrayList<>();
    planned.stream()
        .sorted(Comparator.comparingInt((Planned p) -> -p.item().stage()))
        .filter(p -> p.row() == null || !along.contains(p.row()))
        .forEach(
            p -> {
              items.add(p.item());
              if (p.row() != null) {
                count(p, along);
              }
            });
    items.sort(
        Comparator.comparingInt(ManifestItem::stage)
            .thenComparing(ManifestItem::dataset)
            .thenComparing(ManifestItem::recordId)
            .thenComparing(ManifestItem::form));
    return items;
  }

  private void count(Planned p, Set<RowRef> along) {
    String dataset = p.item().dataset();
    rights.record(dataset);
    if (p.stays()) {
      tally.shell();
      tally.changed(dataset, p.shell());
    } else {
      tally.deleted(dataset);
    }
    if (p.stays() || p.referenced()) {
      rights.replace(dataset, p.shell());
    }
    if (p.referenced() && !p.stays()) {
      tally.shell();
    }
    p.going().rows().forEach(r -> rights.delete(r.dataset()));
    p.going().breaks().forEach(b -> rights.free(b.row().dataset(), b.columns().keySet()));
    p.going().rows().stream()
        .filter(r -> !r.equals(p.row()) && along.add(r))
        .forEach(r -> tally.dependent(r.dataset()));
  }

  private Replacements.Plan columns(DueRecord due) {
    List<String> groups = due.due().stream().map(DueGroup::groupId).toList();
    return columns.computeIfAbsent(
        new Columns(due.dataset(), due.planId(), groups),
        c -> replacements.of(c.dataset(), plans.plan(c.planId()).orElseThrow().plan(), c.groups()));
  }

  private ManifestItem item(DueRecord due, ItemForm form, List<DueGroup> groups) {
    return new ManifestItem(
        due.id(),
        due.dataset(),
        // What is only marked changes no row, and so comes before all that does.
        form == ItemForm.RESTRICT ? 0 : 1 + stages.of(due.dataset()),
        form,
        groups,
        due.planId(),
        due.planDigest(),
        due.fingerprint(),
        form == ItemForm.DELETE ? stages.covers(due.dataset()) : List.of(due.dataset()));
  }
}
