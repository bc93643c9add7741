package io.tenure.classification.domain.map;

import io.tenure.classification.domain.map.Publication.Content;
import io.tenure.classification.domain.taxonomy.Taxonomy;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a map that somebody wrote by hand holds together. */
public final class ContentCheck {

  private final Content content;
  private final DraftMap draft;
  private final List<Problem> problems = new ArrayList<>();

  private ContentCheck(Content content) {
    this.content = content;
    this.draft = draft(content);
  }

  /**
   * Something that is wrong.
   *
   * @param place dataset, {@code dataset.field} or relation id
   * @param code stable, such as {@code CATEGORY_UNKNOWN}
   */
  public record Problem(String place, String code, String message) {}

  /** All that is wrong, in the order of the map. */
  public static List<Problem> of(Content content) {
    ContentCheck check = new ContentCheck(content);
    check.datasets();
    check.relations();
    return List.copyOf(check.problems);
  }

  private static DraftMap draft(Content content) {
    List<DraftDataset> datasets = new ArrayList<>();
    List<DraftField> fields = new ArrayList<>();
    for (Dataset d : content.datasets()) {
      Dataset bare = d.withFields(List.of());
      datasets.add(
          new DraftDataset(datasets.size(), bare, bare, Status.CONFIRMED, 1, List.of(), false));
      d.fields().forEach(f -> fields.add(new DraftField(d.name(), 0, f, null, null, false)));
    }
    return new DraftMap(
        datasets,
        fields,
        content.relations().stream().map(r -> new DraftRelation(r, List.of())).toList());
  }

  private void datasets() {
    Set<String> names = new HashSet<>();
    for (Dataset d : content.datasets()) {
      if (!names.add(d.name())) {
        problem(d.name(), "DATASET_TWICE", "The dataset is here twice.");
      }
      if (!Kinds.known(d.kind())) {
        problem(d.name(), "KIND_UNKNOWN", "The kind is not one of the list.");
      }
      d.fields().forEach(f -> field(d, f));
      DatasetCheck.problem(d, draft).ifPresent(why -> problem(d.name(), "PATH_INVALID", why));
      d.keyColumns().stream()
          .filter(c -> draft.column(d.name(), c).isEmpty())
          .forEach(c -> problem(d.name(), "KEY_INVALID", "A column of the key is not there."));
    }
  }

  private void field(Dataset d, Field f) {
    if (f.category() != null && Taxonomy.standard().find(f.category()).isEmpty()) {
      problem(
          d.name() + "." + f.name(),
          "CATEGORY_UNKNOWN",
          "The category is no fideslang key and no extension of one.");
    }
    if (f.inside() != null
        && (f.inside().steps().isEmpty() || draft.column(d.name(), f.column()).isEmpty())) {
      problem(
          d.name() + "." + f.name(),
          "FIELD_INVALID",
          "It is inside a column that is not there, or nowhere inside.");
    }
  }

  private void relations() {
    for (Relation r : content.relations()) {
      boolean columns =
          r.fromColumns().stream().allMatch(c -> draft.column(r.from(), c).isPresent())
              && r.toColumns().stream().allMatch(c -> draft.column(r.to(), c).isPresent())
              && r.fromColumns().size() == r.toColumns().size();
      if (!columns) {
        problem(r.id(), "RELATION_INVALID", "A dataset or column of the relation is not there.");
      }
    }
  }

  private void problem(String place, String code, String message) {
    problems.add(new Problem(place, code, message));
  }
}
