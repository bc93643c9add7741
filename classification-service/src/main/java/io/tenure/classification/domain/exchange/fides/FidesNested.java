package io.tenure.classification.domain.exchange.fides;

import static io.tenure.connector.map.Dataset.Inside.ELEMENT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import java.util.List;
import java.util.Objects;

/**
 * Places inside a column as fideslang's nested fields: a field in a field for each key. Arrays are
 * told by the type ({@code string[]}), as fides does; where a place and the elements of an array
 * are called alike, the second one has {@code []} behind its name.
 */
final class FidesNested {

  private static final String FIELDS = "fields";
  private static final String CATEGORIES = "data_categories";

  private FidesNested() {}

  /** Puts a place into the node of its column. */
  static void put(ObjectNode column, int position, Field field) {
    List<String> steps = field.inside().steps();
    List<String> keys = steps.stream().filter(s -> !s.equals(ELEMENT)).toList();
    ObjectNode parent = column;
    for (String key : keys.subList(0, Math.max(0, keys.size() - 1))) {
      parent = child(parent, key);
    }
    String name = keys.isEmpty() ? ELEMENT : keys.getLast();
    ObjectNode node = child(parent, name);
    while (node.path("fides_meta").has(TenureBlock.NAME)) {
      name += ELEMENT;
      node = child(parent, name);
    }
    List<String> categories =
        FidesField.categories(field.category(), FidesField.texts(node.path(CATEGORIES)));
    node.remove(CATEGORIES);
    if (!categories.isEmpty()) {
      categories.forEach(node.putArray(CATEGORIES)::add);
    }
    ObjectNode meta = node.withObjectProperty("fides_meta");
    String type = FidesField.dataType(field.type());
    if (type != null && !meta.has("data_type")) {
      meta.put("data_type", steps.getLast().equals(ELEMENT) ? type + ELEMENT : type);
    }
    meta.set(
        TenureBlock.NAME,
        MapJson.tree(
            TenureBlock.OfField.of(
                position, field, FidesField.exact(categories, field.category()))));
  }

  private static ObjectNode child(ObjectNode parent, String name) {
    ArrayNode fields =
        parent.path(FIELDS) instanceof ArrayNode there ? there : parent.putArray(FIELDS);
    for (JsonNode field : fields) {
      if (field instanceof ObjectNode node && node.path("name").asText().equals(name)) {
        return node;
      }
    }
    ObjectNode added = JsonNodeFactory.instance.objectNode().put("name", name);
    fields.add(added);
    return added;
  }

  /** Takes away what {@link #put} would add again; what somebody said beside it stays. */
  static void removeOwn(ObjectNode column) {
    if (!(column.path(FIELDS) instanceof ArrayNode fields)) {
      return;
    }
    for (int i = fields.size() - 1; i >= 0; i--) {
      if (fields.get(i) instanceof ObjectNode node) {
        removeOwn(node);
        own(node);
        if (node.size() == 1 && node.has("name")) {
          fields.remove(i);
        }
      }
    }
    if (fields.isEmpty()) {
      column.remove(FIELDS);
    }
  }

  private static void own(ObjectNode node) {
    if (node.path("fides_meta") instanceof ObjectNode meta && meta.has(TenureBlock.NAME)) {
      JsonNode type = meta.remove(TenureBlock.NAME).path("type");
      String written = meta.path("data_type").asText().replace(ELEMENT, "");
      if (Objects.equals(written, dataType(type.asText()))) {
        meta.remove("data_type");
      }
      if (meta.isEmpty()) {
        node.remove("fides_meta");
      }
      if (node.path(CATEGORIES).size() == 1) {
        node.remove(CATEGORIES);
      }
    }
  }

  private static String dataType(String type) {
    for (FieldType known : FieldType.values()) {
      if (known.name().equals(type)) {
        return FidesField.dataType(known);
      }
    }
    return null;
  }
}
