package io.tenure.classification.rest.exchange;

import io.tenure.classification.domain.exchange.plan.ImportPlan;
import io.tenure.classification.domain.exchange.said.Said.Note;
import io.tenure.classification.domain.map.Decision.Action;
import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.usecase.draft.Decide;
import io.tenure.classification.usecase.exchange.ImportMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an import does, or would do. Lists show up to 1,000 entries; all are counted.
 *
 * @param digest of the plan, for {@code expected}
 * @param unchanged what the draft says already
 * @param conflicts what a person confirmed otherwise and stays; a finding asks again
 * @param skipped what the draft has no place for, with a code
 */
@Schema(name = "MapImportResult")
public record ImportAnswer(
    String digest,
    int changeCount,
    int refusedCount,
    int conflictCount,
    int skippedCount,
    int unchanged,
    List<Change> changes,
    List<ImportPlan.Conflict> conflicts,
    List<Note> skipped) {

  private static final int SHOWN = 1000;

  /**
   * A decision.
   *
   * @param name of the field or id of the relation; null for a dataset
   * @param refused code of why it cannot be taken; null where it can
   */
  @Schema(name = "MapImportChange")
  public record Change(
      Target target,
      String dataset,
      @Schema(nullable = true) String name,
      Action action,
      @Schema(nullable = true) Object before,
      @Schema(nullable = true) Object after,
      @Schema(nullable = true) String refused,
      @Schema(nullable = true) String detail) {}

  static ImportAnswer of(ImportMap.Outcome outcome) {
    ImportPlan plan = outcome.plan();
    Map<Integer, Decide.Refused> refused = new HashMap<>();
    outcome.refused().forEach(r -> refused.put(r.index(), r));
    List<Change> changes = new java.util.ArrayList<>();
    for (int i = 0; i < Math.min(SHOWN, plan.changes().size()); i++) {
      changes.add(change(plan.changes().get(i), refused.get(i)));
    }
    return new ImportAnswer(
        plan.digest(),
        plan.changes().size(),
        outcome.refused().size(),
        plan.conflicts().size(),
        plan.skipped().size(),
        plan.unchanged(),
        changes,
        plan.conflicts().stream().limit(SHOWN).toList(),
        plan.skipped().stream().limit(SHOWN).toList());
  }

  private static Change change(ImportPlan.Change c, Decide.Refused refused) {
    return new Change(
        c.target(),
        c.dataset(),
        c.name(),
        c.action(),
        c.before(),
        c.after(),
        refused == null ? null : refused.code(),
        refused == null ? null : refused.detail());
  }
}
