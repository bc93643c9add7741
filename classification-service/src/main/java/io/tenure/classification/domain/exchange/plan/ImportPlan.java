package io.tenure.classification.domain.exchange.plan;

import io.tenure.classification.domain.exchange.said.Said.Note;
import io.tenure.classification.domain.map.Decision;
import io.tenure.classification.domain.map.Decision.Action;
import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.map.MapJson;
import java.util.List;
import java.util.Map;

/**
 * What an import would do to a draft.
 *
 * @param changes decisions that the importing person would take
 * @param conflicts what a person confirmed otherwise: it stays, and a finding asks again
 * @param unchanged what the draft says already
 * @param skipped what the draft has no place for, and what is not used
 */
public record ImportPlan(
    List<Change> changes, List<Conflict> conflicts, int unchanged, List<Note> skipped) {

  public ImportPlan {
    changes = List.copyOf(changes);
    conflicts = List.copyOf(conflicts);
    skipped = List.copyOf(skipped);
  }

  /**
   * One decision with what it changes.
   *
   * @param name of the field or id of the relation; null for a dataset
   * @param before what the draft says
   * @param after what it will say
   */
  public record Change(
      Target target,
      String dataset,
      String name,
      Action action,
      Object before,
      Object after,
      Decision decision) {}

  /**
   * Something that stays as a person confirmed it.
   *
   * @param item how {@code overrule} names it: {@code dataset.field}, the dataset or the relation
   * @param confirmed what the person said
   * @param said what the import says
   */
  public record Conflict(
      String item, Target target, String dataset, String name, Object confirmed, Object said) {}

  /** The decisions in their order. */
  public List<Decision> decisions() {
    return changes.stream().map(Change::decision).toList();
  }

  /** Changes when the plan does: who applies it can say which plan was looked at. */
  public String digest() {
    return MapJson.digest(
        Map.of("decisions", decisions(), "conflicts", conflicts, "skipped", skipped));
  }
}
