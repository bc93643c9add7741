package io.tenure.classification.domain.exchange.plan;

import io.tenure.classification.domain.exchange.plan.ImportPlan.Change;
import io.tenure.classification.domain.exchange.said.Said;
import io.tenure.classification.domain.map.Decision;
import io.tenure.classification.domain.map.Decision.Action;
import io.tenure.classification.domain.map.Decision.Target;
import io.tenure.classification.domain.map.DraftDataset;
import io.tenure.classification.domain.map.DraftMap;
import io.tenure.classification.domain.map.Kinds;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.SubjectSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Compares what a text says about whole datasets with a draft. */
final class DatasetPlanner {

  private final DraftMap draft;
  private final DraftNames names;
  private final ImportPlanner plan;

  DatasetPlanner(DraftMap draft, DraftNames names, ImportPlanner plan) {
    this.draft = draft;
    this.names = names;
    this.plan = plan;
  }

  void plan(Said.OfDataset said) {
    DraftDataset found = names.of(said.dataset()).flatMap(draft::dataset).orElse(null);
    if (found == null) {
      plan.skip(said.place(), "import.dataset-unknown", "The draft has no such dataset.");
      return;
    }
    Dataset now = found.dataset();
    Dataset wanted =
        said.meaning() == null ? identified(now, said.identities()) : meaning(now, said.meaning());
    if (!Kinds.known(wanted.kind())) {
      plan.skip(said.place(), "import.kind-unknown", "The kind is not one of the list.");
      return;
    }
    if (same(now, wanted)) {
      if (said.meaning() != null && !found.decided()) {
        decide(found, Action.CONFIRM, now, now);
      } else {
        plan.same();
      }
      return;
    }
    decide(found, Action.CORRECT, now, wanted);
  }

  private void decide(DraftDataset found, Action action, Dataset now, Dataset wanted) {
    Decision decision =
        new Decision(
            Target.DATASET,
            found.name(),
            null,
            null,
            action,
            action == Action.CORRECT ? Values.dataset(wanted) : null);
    plan.decide(
        found.name(),
        found.decided(),
        new Change(Target.DATASET, found.name(), null, action, now, wanted, decision));
  }

  /** An identity that is not a subject of the dataset yet becomes one. */
  private static Dataset identified(Dataset now, List<SubjectSource> identities) {
    List<SubjectSource> subjects = new ArrayList<>(now.subjects());
    identities.stream()
        .filter(i -> subjects.stream().noneMatch(s -> s.equals(i)))
        .forEach(subjects::add);
    return with(now, now, subjects);
  }

  private static Dataset meaning(Dataset now, Dataset said) {
    return with(now, said, said.subjects());
  }

  /** Structure as the draft has it. */
  private static Dataset with(Dataset now, Dataset meaning, List<SubjectSource> subjects) {
    return new Dataset(
        now.name(),
        now.schema(),
        now.table(),
        meaning.kind(),
        now.keyColumns(),
        now.rowCount(),
        now.rowCountExact(),
        List.of(),
        subjects,
        meaning.jurisdiction(),
        meaning.controller(),
        meaning.triggers(),
        meaning.softDelete(),
        meaning.consents());
  }

  private static boolean same(Dataset now, Dataset wanted) {
    return now.kind().equals(wanted.kind())
        && now.subjects().equals(wanted.subjects())
        && Objects.equals(now.jurisdiction(), wanted.jurisdiction())
        && Objects.equals(now.controller(), wanted.controller())
        && now.triggers().equals(wanted.triggers())
        && Objects.equals(now.softDelete(), wanted.softDelete())
        && now.consents().equals(wanted.consents());
  }
}
