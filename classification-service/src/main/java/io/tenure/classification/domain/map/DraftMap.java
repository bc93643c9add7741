package io.tenure.classification.domain.map;

import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Dataset.Step;
import io.tenure.connector.map.Relation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The draft of one system's map, or the part of it that a question needs. Changes by replacing
 * entries.
 */
public final class DraftMap {

  private final Map<String, DraftDataset> datasets = new LinkedHashMap<>();
  private final Map<String, Map<String, DraftField>> fields = new LinkedHashMap<>();
  private final Map<String, DraftRelation> relations = new LinkedHashMap<>();

  /** A draft with these parts. */
  public DraftMap(
      Collection<DraftDataset> datasets,
      Collection<DraftField> fields,
      Collection<DraftRelation> relations) {
    datasets.forEach(this::put);
    fields.forEach(this::put);
    relations.forEach(this::put);
  }

  /** Nothing discovered yet. */
  public static DraftMap empty() {
    return new DraftMap(List.of(), List.of(), List.of());
  }

  void put(DraftDataset dataset) {
    datasets.put(dataset.name(), dataset);
  }

  void put(DraftField field) {
    fields
        .computeIfAbsent(field.dataset(), d -> new LinkedHashMap<>())
        .put(field.field().name(), field);
  }

  void put(DraftRelation relation) {
    relations.put(relation.relation().id(), relation);
  }

  public Collection<DraftDataset> datasets() {
    return List.copyOf(datasets.values());
  }

  public Collection<DraftRelation> relations() {
    return List.copyOf(relations.values());
  }

  /** All fields, dataset by dataset. */
  public List<DraftField> fields() {
    return fields.values().stream().flatMap(f -> f.values().stream()).toList();
  }

  /** Fields of a dataset in the order of its columns. */
  public List<DraftField> fields(String dataset) {
    return List.copyOf(fields.getOrDefault(dataset, Map.of()).values());
  }

  public Optional<DraftDataset> dataset(String name) {
    return Optional.ofNullable(datasets.get(name));
  }

  public Optional<DraftField> field(String dataset, String name) {
    return Optional.ofNullable(fields.getOrDefault(dataset, Map.of()).get(name));
  }

  /** The column of that name; a place inside a column is none. */
  Optional<DraftField> column(String dataset, String name) {
    return field(dataset, name).filter(f -> f.field().inside() == null);
  }

  public Optional<DraftRelation> relation(String id) {
    return Optional.ofNullable(relations.get(id));
  }

  /**
   * Where a path that starts at the dataset ends; empty where a step does not fit or was rejected.
   */
  Optional<String> end(String dataset, List<Step> path) {
    String here = dataset;
    for (Step step : path) {
      DraftRelation found = relations.get(step.relation());
      if (found == null || found.relation().status() == Status.REJECTED) {
        return Optional.empty();
      }
      Relation relation = found.relation();
      if (!here.equals(step.forward() ? relation.from() : relation.to())) {
        return Optional.empty();
      }
      here = step.forward() ? relation.to() : relation.from();
      if (dataset(here).filter(d -> !d.vanished()).isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(here);
  }
}
