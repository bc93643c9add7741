package io.tenure.classification.domain.map;

import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.ConsentSource;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.JurisdictionSource;
import io.tenure.connector.map.Dataset.SoftDelete;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Dataset.SubjectSource;
import io.tenure.connector.map.Dataset.TriggerSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether every path and column that a dataset names exists in the draft. */
final class DatasetCheck {

  /**
   * Also counts of seconds or milliseconds since 1970, and texts in the form of SQL or ISO 8601.
   */
  private static final Set<FieldType> HOLDS_TIME =
      Set.of(
          FieldType.DATE, FieldType.TIMESTAMP, FieldType.INTEGER, FieldType.STRING, FieldType.TEXT);

  private final Dataset dataset;
  private final DraftMap draft;

  private DatasetCheck(Dataset dataset, DraftMap draft) {
    this.dataset = dataset;
    this.draft = draft;
  }

  /** The first thing that does not exist, as a sentence. */
  static Optional<String> problem(Dataset dataset, DraftMap draft) {
    DatasetCheck check = new DatasetCheck(dataset, draft);
    for (SubjectSource s : dataset.subjects()) {
      if (!check.column(s.path(), s.column())) {
        return Optional.of("A subject path leads nowhere, or its column is not there.");
      }
    }
    for (TriggerSource t : dataset.triggers()) {
      if (!check.trigger(t)) {
        return Optional.of("The path, column or filter of a trigger is not there.");
      }
    }
    if (!check.place(dataset.jurisdiction()) || !check.place(dataset.controller())) {
      return Optional.of("The source of a jurisdiction is not there, or leads to many rows.");
    }
    if (dataset.softDelete() != null && !check.column(List.of(), dataset.softDelete().column())) {
      return Optional.of("The column that marks deleted rows is not there.");
    }
    if (dataset.softDelete() != null && !check.tells(dataset.softDelete())) {
      return Optional.of(
          "Rows are deleted by values that are named, or by the time in a column that can hold one.");
    }
    for (ConsentSource c : dataset.consents()) {
      boolean at = c.atColumn() == null || check.column(List.of(), c.atColumn());
      if (!check.column(List.of(), c.column()) || !at) {
        return Optional.of("A consent column is not there.");
      }
    }
    return Optional.empty();
  }

  /** A sign that no row could ever show would make every deleted row a live one. */
  private boolean tells(SoftDelete sign) {
    FieldType type = draft.field(dataset.name(), sign.column()).orElseThrow().field().type();
    return sign.byTime()
        ? sign.deletedValues().isEmpty() && HOLDS_TIME.contains(type)
        : !sign.deletedValues().isEmpty();
  }

  private boolean trigger(TriggerSource t) {
    if (t.trigger() == null || t.aggregate() == null || !column(t.path(), t.column())) {
      return false;
    }
    return t.filters().stream()
        .allMatch(
            f ->
                f.at() >= 0
                    && f.at() <= t.path().size()
                    && column(t.path().subList(0, f.at()), f.column()));
  }

  private boolean place(JurisdictionSource source) {
    if (source == null) {
      return true;
    }
    if (source.column() == null) {
      return source.fixed() != null;
    }
    boolean one = source.path().stream().allMatch(Step::forward);
    boolean region =
        source.subdivisionColumn() == null || column(source.path(), source.subdivisionColumn());
    return one && region && column(source.path(), source.column());
  }

  private boolean column(List<Step> path, String column) {
    return draft
        .end(dataset.name(), path)
        .flatMap(end -> draft.field(end, column))
        .filter(field -> !field.vanished() && field.field().inside() == null)
        .isPresent();
  }
}
