package io.tenure.classification.domain.exchange.fides;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What imported descriptions say and a map has no place for: descriptions, tags, masking, nested
 * fields. Laid over the map when it is exported again. A tree with four members:
 *
 * <pre>
 * datasets:    {fides_key: members of the dataset but its collections}
 * homes:       {name of a dataset of the map: fides_key of the one it is a collection of}
 * collections: {name of a dataset of the map: members of the collection but its fields}
 * fields:      {name of a dataset of the map: {field: the whole node}}
 * </pre>
 *
 * @param tree as above; a member may be missing
 */
public record Overlay(ObjectNode tree) {

  /** Nothing was imported. */
  public static Overlay empty() {
    return new Overlay(JsonNodeFactory.instance.objectNode());
  }

  /** Members of a dataset, to be changed by the caller at will. */
  ObjectNode dataset(String fidesKey) {
    return copy(tree.path("datasets").path(fidesKey));
  }

  /** Where a dataset of the map is a collection. */
  Optional<String> home(String dataset) {
    return Optional.ofNullable(tree.path("homes").path(dataset).textValue());
  }

  ObjectNode collection(String dataset) {
    return copy(tree.path("collections").path(dataset));
  }

  ObjectNode field(String dataset, String field) {
    return copy(tree.path("fields").path(dataset).path(field));
  }

  private static ObjectNode copy(JsonNode node) {
    return node.isObject() ? ((ObjectNode) node).deepCopy() : JsonNodeFactory.instance.objectNode();
  }

  /** This one with what another says laid over it, dataset by dataset and field by field. */
  public Overlay with(Overlay other) {
    ObjectNode merged = tree.deepCopy();
    other.tree.properties().forEach(group -> merge(merged, group.getKey(), group.getValue()));
    return new Overlay(merged);
  }

  private static void merge(ObjectNode into, String group, JsonNode entries) {
    ObjectNode present = into.withObjectProperty(group);
    entries
        .properties()
        .forEach(
            entry -> {
              if (group.equals("fields")) {
                ObjectNode fields = present.withObjectProperty(entry.getKey());
                entry.getValue().properties().forEach(f -> fields.set(f.getKey(), f.getValue()));
              } else {
                present.set(entry.getKey(), entry.getValue());
              }
            });
  }
}
