package io.tenure.classification.domain.exchange.plan;

import io.tenure.classification.domain.exchange.plan.ImportPlan.Change;
import io.tenure.classification.domain.exchange.plan.ImportPlan.Conflict;
import io.tenure.classification.domain.exchange.said.Said;
import io.tenure.classification.domain.exchange.said.Said.Note;
import io.tenure.classification.domain.map.Decision;
import io.tenure.classification.domain.map.Decision.Action;
import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.map.DraftField;
import io.tenure.classification.domain.map.DraftMap;
import io.tenure.connector.map.Dataset.Inside;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what a text says with a draft. What nobody decided becomes a decision; what a person
 * confirmed stays as it is, unless the importing person names it. The same text again changes
 * nothing.
 */
public final class ImportPlanner {

  private final DraftMap draft;
  private final Set<String> overrule;
  private final DraftNames names;
  private final Map<String, Change> changes = new LinkedHashMap<>();
  private final List<Conflict> conflicts = new ArrayList<>();
  private final List<Note> skipped = new ArrayList<>();
  private int unchanged;

  private ImportPlanner(DraftMap draft, Set<String> overrule) {
    this.draft = draft;
    this.overrule = overrule;
    this.names = new DraftNames(draft);
  }

  /**
   * The plan.
   *
   * @param overrule items that a person confirmed and that are to be decided anew all the same
   */
  public static ImportPlan plan(DraftMap draft, Said said, Set<String> overrule) {
    ImportPlanner planner = new ImportPlanner(draft, overrule);
    planner.skipped.addAll(said.notes());
    RelationPlanner relations = new RelationPlanner(draft, planner.names, planner);
    said.relations().forEach(relations::plan);
    DatasetPlanner datasets = new DatasetPlanner(draft, planner.names, planner);
    said.datasets().forEach(datasets::plan);
    said.fields().forEach(planner::field);
    return new ImportPlan(
        List.copyOf(planner.changes.values()),
        planner.conflicts,
        planner.unchanged,
        planner.skipped);
  }

  private void field(Said.OfField said) {
    Optional<String> dataset = names.of(said.dataset());
    if (dataset.isEmpty()) {
      skip(said.place(), "import.dataset-unknown", "The draft has no such dataset.");
      return;
    }
    DraftField field = find(dataset.get(), said.field());
    if (field == null && said.nested()) {
      return;
    }
    if (field == null) {
      skip(said.place(), "import.field-unknown", "The draft has no such field.");
      return;
    }
    String now = field.field().category();
    boolean same = Objects.equals(now, said.category());
    if (field.decided() && same) {
      unchanged++;
      return;
    }
    Action action =
        said.category() == null ? Action.REJECT : same ? Action.CONFIRM : Action.CORRECT;
    Decision decision =
        new Decision(
            Target.FIELD,
            dataset.get(),
            field.field().name(),
            null,
            action,
            action == Action.CORRECT ? Values.category(said.category()) : null);
    decide(
        dataset.get() + "." + field.field().name(),
        field.decided(),
        new Change(
            Target.FIELD,
            dataset.get(),
            field.field().name(),
            action,
            now,
            said.category(),
            decision));
  }

  /** Foreign texts tell of an array by its type and not by {@code []} in the name. */
  private DraftField find(String dataset, String name) {
    Optional<DraftField> exact = draft.field(dataset, name).filter(f -> !f.vanished());
    if (exact.isPresent() || name.indexOf('.') < 0) {
      return exact.orElse(null);
    }
    List<DraftField> alike =
        draft.fields(dataset).stream()
            .filter(f -> f.field().inside() != null && !f.vanished())
            .filter(f -> f.field().name().replace(Inside.ELEMENT, "").equals(name))
            .toList();
    return alike.size() == 1 ? alike.getFirst() : null;
  }

  /** A change, unless a person decided otherwise; of two for one item the last one counts. */
  void decide(String item, boolean decided, Change change) {
    if (decided && !overrule.contains(item)) {
      conflicts.add(
          new Conflict(
              item,
              change.target(),
              change.dataset(),
              change.name(),
              change.before(),
              change.after()));
    } else {
      changes.put(change.target() + " " + item, change);
    }
  }

  void same() {
    unchanged++;
  }

  void skip(String place, String code, String detail) {
    skipped.add(new Note(place, code, detail));
  }
}
