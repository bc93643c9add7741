package io.tenure.classification.domain.exchange.fides;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.connector.map.DataMap;
import io.tenure.connector.map.Dataset;
import io.tenure.connector.map.Dataset.Field;
import io.tenure.connector.map.Dataset.FieldType;
import io.tenure.connector.map.Dataset.Identifier;
import io.tenure.connector.map.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes one field. Its category is the map's; everything else that an import said stays said. */
final class FidesField {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private FidesField() {}

  static ObjectNode write(
      int position,
      Dataset dataset,
      Field field,
      DataMap map,
      Map<String, String> keys,
      ObjectNode said) {
    ObjectNode node = JSON.objectNode();
    node.put("name", field.name());
    List<String> categories = categories(field.category(), texts(said.path("data_categories")));
    node.setAll(said);
    node.remove("data_categories");
    if (!categories.isEmpty()) {
      categories.forEach(node.putArray("data_categories")::add);
    }
    ObjectNode meta = node.withObjectProperty("fides_meta");
    defaults(meta, dataset, field, said.has("fields"));
    references(meta, dataset, field, map, keys);
    meta.set(
        TenureBlock.NAME,
        MapJson.tree(TenureBlock.OfField.of(position, field, exact(categories, field.category()))));
    return node;
  }

  /** The category where fideslang's keys do not say it exactly; else null. */
  static String exact(List<String> categories, String category) {
    Optional<String> said = FidesCategory.of(categories).map(FidesCategory.Says::key);
    return said.equals(Optional.ofNullable(category)) ? null : category;
  }

  /** What an import listed where it means the map's category; else that category alone. */
  static List<String> categories(String category, List<String> said) {
    Optional<FidesCategory.Says> says = FidesCategory.of(said);
    if (category == null) {
      return says.isPresent() && says.get().key() == null ? said : List.of();
    }
    boolean same = says.isPresent() && category.equals(says.get().key());
    return same ? said : List.of(FidesCategory.standard(category));
  }

  private static void defaults(ObjectNode meta, Dataset dataset, Field field, boolean nested) {
    if (field.partOfKey() && !meta.has("primary_key")) {
      meta.put("primary_key", true);
    }
    String type = dataType(field.type());
    if (type != null && !meta.has("data_type") && !nested) {
      meta.put("data_type", type);
    }
    if (field.length() != null && field.length() > 0 && !meta.has("length")) {
      meta.put("length", field.length());
    }
    dataset.subjects().stream()
        .filter(s -> s.path().isEmpty() && s.column().equals(field.name()))
        .map(s -> identity(s.identifier()))
        .flatMap(Optional::stream)
        .findFirst()
        .filter(_ -> !meta.has("identity"))
        .ifPresent(identity -> meta.put("identity", identity));
  }

  /** What fides calls an identity; others of ours it does not know. */
  static Optional<String> identity(Identifier identifier) {
    return switch (identifier) {
      case EMAIL -> Optional.of("email");
      case PHONE -> Optional.of("phone_number");
      case CUSTOMER_NUMBER, KEY -> Optional.empty();
    };
  }

  /** Types that fides casts values to; of others it is told nothing. */
  static String dataType(FieldType type) {
    return switch (type) {
      case STRING, TEXT, ENUM -> "string";
      case INTEGER -> "integer";
      case DECIMAL -> "float";
      case BOOLEAN -> "boolean";
      case JSON -> "object";
      case DATE, TIMESTAMP, UUID, BINARY, OTHER -> null;
    };
  }

  /** Keys of one column that select nothing; fideslang cannot say more. */
  private static void references(
      ObjectNode meta, Dataset dataset, Field field, DataMap map, Map<String, String> keys) {
    List<JsonNode> added = new ArrayList<>();
    JsonNode present = meta.path("references");
    for (Relation r : map.relations()) {
      boolean plain =
          r.from().equals(dataset.name())
              && r.fromColumns().equals(List.of(field.name()))
              && r.discriminator() == null;
      Dataset to = plain ? map.dataset(r.to()).orElse(null) : null;
      if (to != null) {
        String end = to.table() + "." + r.toColumns().getFirst();
        if (!named(present, keys.get(r.to()), end)) {
          added.add(JSON.objectNode().put("dataset", keys.get(r.to())).put("field", end));
        }
      }
    }
    if (!added.isEmpty()) {
      ArrayNode all = present.isArray() ? (ArrayNode) present : meta.putArray("references");
      added.forEach(all::add);
    }
  }

  /** Takes away what {@link #write} would add again. */
  static void removeDefaults(
      ObjectNode meta,
      FidesNodes.DatasetNode dataset,
      FidesNodes.CollectionNode collection,
      FidesNodes.FieldNode field) {
    TenureBlock.OfField own = field.tenure();
    if (Boolean.TRUE.equals(own.partOfKey()) && meta.path("primary_key").asBoolean()) {
      meta.remove("primary_key");
    }
    if (own.type() != null && meta.path("data_type").asText().equals(dataType(own.type()))) {
      meta.remove("data_type");
    }
    if (own.length() != null && own.length() == meta.path("length").asInt()) {
      meta.remove("length");
    }
    if (collection.tenure() != null && collection.tenure().subjects() != null) {
      collection.tenure().subjects().stream()
          .filter(s -> s.path().isEmpty() && s.column().equals(field.name()))
          .filter(
              s ->
                  identity(s.identifier())
                      .filter(meta.path("identity").asText()::equals)
                      .isPresent())
          .findFirst()
          .ifPresent(_ -> meta.remove("identity"));
    }
    removeReferences(meta, dataset, collection, field);
  }

  private static void removeReferences(
      ObjectNode meta,
      FidesNodes.DatasetNode dataset,
      FidesNodes.CollectionNode collection,
      FidesNodes.FieldNode field) {
    if (!(meta.path("references") instanceof ArrayNode references)
        || dataset.tenure() == null
        || dataset.tenure().relations() == null
        || collection.tenure() == null) {
      return;
    }
    Set<String> ends =
        dataset.tenure().relations().stream()
            .filter(r -> r.from().equals(collection.tenure().dataset()))
            .filter(r -> r.fromColumns().equals(List.of(field.name())))
            .map(
                r -> r.to().substring(r.to().lastIndexOf('.') + 1) + "." + r.toColumns().getFirst())
            .collect(Collectors.toSet());
    for (int i = references.size() - 1; i >= 0; i--) {
      JsonNode reference = references.get(i);
      if (reference.size() == 2 && ends.contains(reference.path("field").asText())) {
        references.remove(i);
      }
    }
    if (references.isEmpty()) {
      meta.remove("references");
    }
  }

  private static boolean named(JsonNode references, String dataset, String field) {
    for (JsonNode reference : references) {
      if (reference.path("dataset").asText().equals(dataset)
          && reference.path("field").asText().equals(field)) {
        return true;
      }
    }
    return false;
  }

  static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
