package io.tenure.disposal.usecase.saga;

import io.tenure.connector.CrmSession;
import io.tenure.connector.Purpose;
import io.tenure.connector.erase.ClosureRows;
import io.tenure.connector.erase.Replacement;
import io.tenure.connector.erase.RowOperation;
import io.tenure.connector.erase.RowRef;
import io.tenure.disposal.domain.run.ItemForm;
import io.tenure.disposal.domain.saga.Intent;
import io.tenure.disposal.domain.saga.Item;
import io.tenure.disposal.domain.saga.ItemEvent;
import io.tenure.disposal.usecase.evaluation.PlanOfProfile;
import io.tenure.disposal.usecase.inventory.FreshRecord;
import io.tenure.disposal.usecase.item.RecordRows;
import io.tenure.disposal.usecase.item.Replacements;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Turns what is due into the exact changes of rows, and what read-back must find after them. */
@ApplicationScoped
class RowChanges {

  private static final int MAX_DEPENDENTS = 10_000;

  private final RecordRows rows;
  private final DependentLook dependents;

  RowChanges(RecordRows rows, DependentLook dependents) {
    this.rows = rows;
    this.dependents = dependents;
  }

  /** An item that is due as approved, with the facts and the plan that say so. */
  record Due(Item item, FreshRecord.Present fresh, PlanOfProfile plan) {
    RowRef anchor() {
      return new RowRef(item.dataset(), fresh.key());
    }

    @Override
    public String toString() {
      return "Due[" + item.id() + "]";
    }
  }

  /** One look for each. */
  List<Look> of(Scene scene, List<Due> due) {
    List<RowRef> anchors =
        due.stream().filter(d -> d.item().form() == ItemForm.DELETE).map(Due::anchor).toList();
    Map<RowRef, ClosureRows> closures = closures(scene, anchors);
    Map<RowRef, DependentLook.Seen> seen = dependents.at(scene, closures);
    return due.stream()
        .map(
            each ->
                switch (each.item().form()) {
                  case RESTRICT -> restrict(scene, each);
                  case CLEAR -> clear(scene, each);
                  case DELETE -> delete(scene, each, closures.get(each.anchor()), seen);
                })
        .toList();
  }

  private static Map<RowRef, ClosureRows> closures(Scene scene, List<RowRef> anchors) {
    if (anchors.isEmpty()) {
      return Map.of();
    }
    try (CrmSession session = scene.crm().session(Purpose.READ)) {
      return scene.crm().closure().collectAll(session, anchors, MAX_DEPENDENTS);
    }
  }

  private static Look restrict(Scene scene, Due due) {
    Expected nothing = new Expected(List.of(), due.anchor(), Map.of());
    return passed(scene, due, List.of(), nothing, List.of(due.item().recordId()));
  }

  private static Look clear(Scene scene, Due due) {
    Replacements.Plan columns = columns(scene, due);
    if (!columns.impossible().isEmpty()) {
      return attention(due, "replacement.impossible");
    }
    Map<String, Replacement> values = columns.possible();
    return passed(
        scene,
        due,
        List.of(new RowOperation.UpdateRow(due.anchor(), values)),
        new Expected(List.of(), due.anchor(), values),
        List.of(due.item().recordId()));
  }

  private Look delete(
      Scene scene, Due due, ClosureRows closure, Map<RowRef, DependentLook.Seen> seen) {
    if (!closure.complete()) {
      return attention(due, "dependents.not-addressable");
    }
    RowRef anchor = due.anchor();
    DependentLook.Seen dependents = DependentLook.of(closure, anchor, seen);
    if (dependents.unknown() != null) {
      return dependents.unknown().equals(DependentLook.CHANGED)
          ? LastLook.changed(due.item(), dependents.unknown())
          : LastLook.unknown(due.item(), dependents.unknown());
    }
    Replacements.Plan shell = columns(scene, due);
    Map<String, Replacement> columns =
        shell.impossible().isEmpty() && !shell.possible().isEmpty() ? shell.possible() : null;
    ClosureRows going = closure.keeping(dependents.kept());
    boolean stays = !going.rows().contains(anchor);
    if (stays && columns == null) {
      return attention(due, "replacement.impossible");
    }
    List<RowOperation> operations = new ArrayList<>(going.breaks());
    for (RowRef row : going.rows()) {
      operations.add(new RowOperation.DeleteRow(row, row.equals(anchor) ? columns : null));
    }
    if (stays) {
      // What a duty protects points to it: the row stays as a shell until the duty is over.
      operations.add(new RowOperation.UpdateRow(anchor, columns));
    }
    return passed(
        scene,
        due,
        operations,
        new Expected(going.rows(), anchor, columns == null ? Map.of() : columns),
        closure.rows().stream().map(row -> rows.record(scene.crm().system().id(), row)).toList());
  }

  private static Replacements.Plan columns(Scene scene, Due due) {
    return scene.replacements().of(due.item().dataset(), due.plan().plan(), due.item().groups());
  }

  private static Look passed(
      Scene scene,
      Due due,
      List<RowOperation> operations,
      Expected expected,
      List<UUID> alongside) {
    return new Look.Passed(
        due.item(),
        UUID.randomUUID(),
        operations,
        due.fresh().rowFingerprint(),
        expected,
        alongside,
        new Intent.Basis(
            scene.policy().policyVersionId(),
            scene.policy().digest(),
            due.plan().digest(),
            due.fresh().mapVersion(),
            due.fresh().consentAsOf(),
            0));
  }

  private static Look attention(Due due, String code) {
    return new Look.Diverted(due.item(), new ItemEvent.Escalated(code), null);
  }
}
