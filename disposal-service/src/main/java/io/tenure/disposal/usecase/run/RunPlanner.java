package io.tenure.disposal.usecase.run;

import io.tenure.connector.erase.ClosureRows;
import io.tenure.connector.erase.RowRef;
import io.tenure.connector.schema.NeededRights;
import io.tenure.disposal.domain.run.DueGroup;
import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.disposal.domain.run.ManifestItem;
import io.tenure.disposal.domain.run.MapStops;
import io.tenure.disposal.domain.run.Run;
import io.tenure.disposal.domain.run.RunLine;
import io.tenure.disposal.domain.run.RunPreview;
import io.tenure.disposal.domain.run.Stages;
import io.tenure.disposal.usecase.evaluation.PlanBook;
import io.tenure.disposal.usecase.item.CrmLink;
import io.tenure.disposal.usecase.item.Replacements;
import io.tenure.disposal.usecase.run.Manifests.DueRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

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
  private final MapStops stops;
  private final EffectTally tally = new EffectTally();
  private final List<RunLine> lines = new ArrayList<>();
  private final Map<Columns, Replacements.Plan> columns = new HashMap<>();

  RunPlanner(Run run, CrmLink crm, PlanBook plans, DeletionLook look) {
    this.run = run;
    this.plans = plans;
    this.look = look;
    this.stages = new Stages(crm.map());
    this.replacements = new Replacements(crm);
    this.rights = new NeededRights(crm.map());
    this.stops = crm.stops();
  }

  private record Columns(String dataset, long planId, List<String> groups) {}

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
    return lines.size() >= run.order().limit();
  }

  /** Takes a page of due records onto the list. */
  void add(List<DueRecord> page) {
    Map<UUID, DeletionLook.Seen> seen = look.at(ids(page, RunPlanner::wholly));
    Map<UUID, RowRef> rows = look.rows(ids(page, RunPlanner::partly));
    for (DueRecord due : page) {
      if (!full()) {
        add(due, seen.get(due.id()), rows.get(due.id()));
      }
    }
  }

  private static List<UUID> ids(List<DueRecord> page, Predicate<DueRecord> which) {
    return page.stream().filter(which).map(DueRecord::id).toList();
  }

  private static boolean wholly(DueRecord due) {
    return !due.held() && due.whole() && !due.due().isEmpty();
  }

  private static boolean partly(DueRecord due) {
    return !due.held() && !due.whole() && !due.due().isEmpty();
  }

  private void add(DueRecord due, DeletionLook.Seen seen, RowRef row) {
    if (due.held()) {
      tally.heldBack("hold");
      return;
    }
    if (stops.stop(due.dataset())) {
      tally.heldBack("finding-open");
      return;
    }
    if (!due.due().isEmpty()) {
      boolean added = due.whole() ? delete(due, seen) : clear(due, row);
      if (!added) {
        return;
      }
    }
    if (!due.restrict().isEmpty() && !full()) {
      lines.add(RunLine.marking(item(due, ItemForm.RESTRICT, due.restrict())));
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
    RunLine line =
        new RunLine(
            item(due, ItemForm.DELETE, due.due()),
            seen.row(),
            closure.keeping(seen.kept().rows()),
            seen.inbound(),
            columns(due).possible().keySet());
    // Where something points to the row it must be able to stay: those rows may yet be kept.
    if (mayStay(line) && !columns(due).impossible().isEmpty()) {
      columns(due).impossible().forEach((f, why) -> tally.impossible(due.dataset(), f, why));
      return false;
    }
    if (line.stays() && line.columns().isEmpty()) {
      tally.heldBack("dependents-kept");
      return false;
    }
    lines.add(line);
    return true;
  }

  private static boolean mayStay(RunLine line) {
    return line.stays() || line.inbound().containsKey(line.row());
  }

  private boolean clear(DueRecord due, RowRef row) {
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
    plan.partly().forEach(f -> tally.partly(due.dataset(), f));
    lines.add(
        RunLine.clearing(item(due, ItemForm.CLEAR, due.due()), row, plan.possible().keySet()));
    return true;
  }

  /** The list, in the order in which it will be worked off. */
  List<ManifestItem> ordered() {
    RunPreview.Preview preview = RunPreview.of(lines);
    preview.leftOut().forEach(l -> tally.heldBack(l.why()));
    preview.lines().forEach(this::count);
    return preview.lines().stream().map(f -> f.line().item()).toList();
  }

  private void count(RunPreview.Foreseen foreseen) {
    RunLine line = foreseen.line();
    String dataset = line.item().dataset();
    tally.add(foreseen);
    if (line.row() == null) {
      return;
    }
    rights.record(dataset);
    if (!line.deletes() || mayStay(line)) {
      rights.replace(dataset, line.columns());
    }
    if (line.deletes()) {
      line.going().rows().forEach(r -> rights.delete(r.dataset()));
      line.going().breaks().forEach(b -> rights.free(b.row().dataset(), b.columns().keySet()));
    }
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
