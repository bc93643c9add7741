package io.tenure.classification.domain.answer;

import io.tenure.classification.domain.sensitivity.Rating;
import io.tenure.classification.domain.sensitivity.Ratings;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A published version of a map, prepared for questions about single datasets. Immutable. */
public final class MapIndex {

  private final DataMap map;
  private final Map<String, Dataset> datasets = new HashMap<>();
  private final Map<String, List<Relation>> relations = new HashMap<>();
  private final int fields;

  /** Prepares a map. */
  public MapIndex(DataMap map) {
    this.map = map;
    map.datasets().forEach(d -> datasets.put(d.name(), d));
    map.relations().forEach(this::add);
    this.fields = map.datasets().stream().mapToInt(d -> d.fields().size()).sum();
  }

  private void add(Relation relation) {
    relations.computeIfAbsent(relation.from(), d -> new ArrayList<>()).add(relation);
    if (!relation.to().equals(relation.from())) {
      relations.computeIfAbsent(relation.to(), d -> new ArrayList<>()).add(relation);
    }
  }

  /** The map itself. */
  public DataMap map() {
    return map;
  }

  /** How many fields it has in all: what it costs to keep. */
  public int fields() {
    return fields;
  }

  /** The mapping of one dataset. */
  public Optional<DatasetMapping> mapping(String name) {
    return Optional.ofNullable(datasets.get(name))
        .map(
            d ->
                new DatasetMapping(
                    d,
                    List.copyOf(relations.getOrDefault(name, List.of())),
                    Ratings.of(d),
                    FieldCategory.of(d)));
  }

  /** Relations that leave the dataset or lead to it. */
  public List<Relation> relations(String dataset) {
    return List.copyOf(relations.getOrDefault(dataset, List.of()));
  }

  /** How sensitive the system is, with the fields that cause it as {@code dataset.field}. */
  public Rating rating() {
    return map.datasets().stream()
        .map(d -> Ratings.of(d).below(d.name()))
        .reduce(Rating::and)
        .orElse(Rating.NONE);
  }
}
