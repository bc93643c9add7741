package io.tenure.classification.domain.exchange.fides;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.classification.domain.exchange.yaml.YamlText;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a map as fideslang datasets: one for each schema, with a collection for each table. What
 * an import said about them and the map cannot hold comes back as it was.
 */
public final class FidesWriter {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final DataMap map;
  private final Overlay overlay;
  private final Map<String, List<Dataset>> homes = new LinkedHashMap<>();
  private final Map<String, String> keys = new LinkedHashMap<>();

  private FidesWriter(DataMap map, Overlay overlay) {
    this.map = map;
    this.overlay = overlay;
    for (Dataset d : map.datasets()) {
      String key = overlay.home(d.name()).orElseGet(() -> home(d.schema()));
      homes.computeIfAbsent(key, k -> new ArrayList<>()).add(d);
      keys.put(d.name(), key);
    }
  }

  /** Where a new table belongs: with the others of its schema, if those are together. */
  private String home(String schema) {
    List<String> known =
        map.datasets().stream()
            .filter(d -> d.schema().equals(schema))
            .flatMap(d -> overlay.home(d.name()).stream())
            .distinct()
            .toList();
    return known.size() == 1 ? known.getFirst() : key(map.systemKey(), schema);
  }

  /** A map as YAML. */
  public static String write(DataMap map, Overlay overlay) {
    return YamlText.write(new FidesWriter(map, overlay).document());
  }

  /** The fides_key of a schema: the system's key and the schema, in the characters of fideslang. */
  static String key(String systemKey, String schema) {
    return (systemKey + "_" + schema).replaceAll("[^a-zA-Z0-9_<>-]", "_");
  }

  private ObjectNode document() {
    ObjectNode document = JSON.objectNode();
    ArrayNode datasets = document.putArray("dataset");
    homes.forEach((key, tables) -> datasets.add(dataset(key, tables)));
    if (homes.isEmpty()) {
      datasets.add(dataset(key(map.systemKey(), ""), List.of()));
    }
    return document;
  }

  private ObjectNode dataset(String key, List<Dataset> tables) {
    ObjectNode said = overlay.dataset(key);
    ObjectNode dataset = JSON.objectNode();
    dataset.put("fides_key", key);
    String schema = tables.isEmpty() ? "" : tables.getFirst().schema();
    dataset.put("name", map.systemKey() + (schema.isEmpty() ? "" : " " + schema));
    dataset.setAll(said);
    dataset.put("fides_key", key);
    List<Relation> relations =
        map.relations().stream().filter(r -> key.equals(keys.get(r.from()))).toList();
    dataset
        .withObjectProperty("meta")
        .set(
            TenureBlock.NAME,
            MapJson.tree(
                new TenureBlock.OfDataset(
                    map.systemId(),
                    map.systemKey(),
                    map.version(),
                    map.digest(),
                    map.confirmedAt(),
                    schema,
                    relations)));
    ArrayNode collections = dataset.putArray("collections");
    tables.forEach(d -> collections.add(collection(d)));
    return dataset;
  }

  private ObjectNode collection(Dataset d) {
    ObjectNode collection = JSON.objectNode();
    collection.put("name", d.table());
    collection.setAll(overlay.collection(d.name()));
    collection
        .withObjectProperty("fides_meta")
        .set(TenureBlock.NAME, MapJson.tree(TenureBlock.OfCollection.of(d)));
    ArrayNode fields = collection.putArray("fields");
    Map<String, ObjectNode> columns = new HashMap<>();
    for (int i = 0; i < d.fields().size(); i++) {
      Field field = d.fields().get(i);
      if (field.inside() == null) {
        ObjectNode said = overlay.field(d.name(), field.name());
        ObjectNode node = FidesField.write(i, d, field, map, keys, said);
        columns.put(field.name(), node);
        fields.add(node);
      }
    }
    for (int i = 0; i < d.fields().size(); i++) {
      Field field = d.fields().get(i);
      if (field.inside() != null && columns.containsKey(field.column())) {
        FidesNested.put(columns.get(field.column()), i, field);
      }
    }
    return collection;
  }
}
