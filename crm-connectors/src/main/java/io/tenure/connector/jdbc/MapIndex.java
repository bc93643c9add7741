package io.tenure.connector.jdbc;

import io.tenure.connector.ConnectorCode;
import io.tenure.connector.ConnectorException;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Status;
import io.tenure.connector.map.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The confirmed map as the catalogue of all identifiers that may appear in a statement. A name that
 * the map does not hold is refused.
 */
public final class MapIndex {

  private final Map<String, Dataset> datasets = new HashMap<>();
  private final Map<String, Map<String, Dataset.Field>> fields = new HashMap<>();
  private final Map<String, Relation> relations = new HashMap<>();
  private final List<Relation> inOrder;

  public MapIndex(DataMap map) {
    map.datasets()
        .forEach(
            d -> {
              datasets.put(d.name(), d);
              Map<String, Dataset.Field> byName = new HashMap<>();
              d.columns().forEach(f -> byName.put(f.name(), f));
              fields.put(d.name(), byName);
            });
    map.relations().forEach(r -> relations.put(r.id(), r));
    inOrder = map.relations();
  }

  /** The dataset of that name. */
  public Dataset dataset(String name) {
    Dataset dataset = datasets.get(name);
    if (dataset == null) {
      throw invalid("The map has no dataset " + name + ".");
    }
    return dataset;
  }

  public boolean has(String dataset) {
    return datasets.containsKey(dataset);
  }

  /** The column of that name; a place inside a column is none. */
  public Dataset.Field field(String dataset, String column) {
    Dataset.Field field = fields.getOrDefault(dataset(dataset).name(), Map.of()).get(column);
    if (field == null) {
      throw invalid("The map has no field " + column + " in " + dataset + ".");
    }
    return field;
  }

  /** The relation with that id; a rejected one does not count. */
  public Relation relation(String id) {
    Relation relation = relations.get(id);
    if (relation == null || relation.status() == Status.REJECTED) {
      throw invalid("The map has no relation " + id + ".");
    }
    return relation;
  }

  /**
   * Relations that lead to a dataset: declared ones, and inferred ones that a person confirmed. A
   * rejected declared key still counts: the database enforces it.
   */
  public List<Relation> inbound(String dataset) {
    return inOrder.stream().filter(r -> r.to().equals(dataset) && counts(r)).toList();
  }

  private boolean counts(Relation r) {
    boolean binding = r.origin() == Relation.Origin.DECLARED || r.status() == Status.CONFIRMED;
    return binding && datasets.containsKey(r.from());
  }

  static ConnectorException invalid(String sentence) {
    return new ConnectorException(ConnectorCode.MAP_INVALID, sentence);
  }
}
