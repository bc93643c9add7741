package io.tenure.classification.domain.exchange.fides;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.classification.domain.exchange.ExchangeException;
import io.tenure.classification.domain.exchange.yaml.YamlText;
import io.tenure.classification.domain.map.MapJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The datasets of a fideslang text, with the form of each checked. */
public final class FidesNodes {

  private FidesNodes() {}

  /**
   * A dataset.
   *
   * @param place in the text, such as {@code dataset[0]}
   * @param tenure null where it is not of Tenure
   */
  public record DatasetNode(
      String place,
      String key,
      ObjectNode node,
      TenureBlock.OfDataset tenure,
      List<CollectionNode> collections) {}

  /** A collection. */
  public record CollectionNode(
      String place,
      String name,
      ObjectNode node,
      TenureBlock.OfCollection tenure,
      List<FieldNode> fields) {}

  /**
   * A field.
   *
   * @param fields nested ones; empty where there are none
   */
  public record FieldNode(
      String place,
      String name,
      ObjectNode node,
      TenureBlock.OfField tenure,
      List<FieldNode> fields) {

    /** Its keys. */
    List<String> categories() {
      return FidesField.texts(node.path("data_categories"));
    }
  }

  /**
   * Reads a text.
   *
   * @throws ExchangeException where it is no YAML, or not of fideslang's form
   */
  public static List<DatasetNode> read(String text) {
    JsonNode root = YamlText.read(text);
    JsonNode list = root.path("dataset");
    if (!list.isArray()) {
      throw new ExchangeException("", "A fideslang text has a list 'dataset'.");
    }
    List<DatasetNode> datasets = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      datasets.add(dataset("dataset[" + i + "]", list.get(i)));
    }
    return datasets;
  }

  private static DatasetNode dataset(String place, JsonNode node) {
    ObjectNode object = object(place, node);
    String key = text(place, object, "fides_key");
    if (!key.matches("[a-zA-Z0-9_.<>-]{1,300}")) {
      throw new ExchangeException(place, "A fides_key has letters, digits and _ . < > - only.");
    }
    JsonNode list = object.path("collections");
    if (!list.isArray()) {
      throw new ExchangeException(place, "A dataset has a list 'collections'.");
    }
    List<CollectionNode> collections = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      collections.add(collection(place + ".collections[" + i + "]", list.get(i)));
    }
    unique(place, collections.stream().map(CollectionNode::name).toList());
    return new DatasetNode(
        place,
        key,
        object,
        block(place, object.path("meta"), TenureBlock.OfDataset.class),
        collections);
  }

  private static CollectionNode collection(String place, JsonNode node) {
    ObjectNode object = object(place, node);
    JsonNode list = object.path("fields");
    if (!list.isArray()) {
      throw new ExchangeException(place, "A collection has a list 'fields'.");
    }
    List<FieldNode> fields = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      fields.add(field(place + ".fields[" + i + "]", list.get(i)));
    }
    unique(place, fields.stream().map(FieldNode::name).toList());
    return new CollectionNode(
        place,
        text(place, object, "name"),
        object,
        block(place, meta(object), TenureBlock.OfCollection.class),
        fields);
  }

  private static FieldNode field(String place, JsonNode node) {
    ObjectNode object = object(place, node);
    JsonNode categories = object.path("data_categories");
    boolean list = categories.isMissingNode() || categories.isNull() || categories.isArray();
    if (!list) {
      throw new ExchangeException(place, "'data_categories' is a list of keys.");
    }
    return new FieldNode(
        place,
        text(place, object, "name"),
        object,
        block(place, meta(object), TenureBlock.OfField.class),
        nested(place, object.path("fields")));
  }

  private static List<FieldNode> nested(String place, JsonNode list) {
    List<FieldNode> fields = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      fields.add(field(place + ".fields[" + i + "]", list.get(i)));
    }
    unique(place, fields.stream().map(FieldNode::name).toList());
    return fields;
  }

  /** Older texts call it fidesops_meta. */
  static JsonNode meta(ObjectNode node) {
    return node.path(node.has("fides_meta") ? "fides_meta" : "fidesops_meta");
  }

  private static <T> T block(String place, JsonNode meta, Class<T> type) {
    JsonNode block = meta.path(TenureBlock.NAME);
    if (block.isMissingNode() || block.isNull()) {
      return null;
    }
    try {
      return MapJson.of(block, type);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw new ExchangeException(
          place, "The members below 'tenure' are not as this version of Tenure writes them.");
    }
  }

  private static ObjectNode object(String place, JsonNode node) {
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new ExchangeException(place, "This is a mapping in fideslang.");
  }

  private static String text(String place, ObjectNode node, String member) {
    JsonNode value = node.path(member);
    if (!value.isValueNode() || value.asText().isEmpty() || value.asText().length() > 300) {
      throw new ExchangeException(place, "'" + member + "' has 1 to 300 characters.");
    }
    return value.asText();
  }

  private static void unique(String place, List<String> names) {
    Set<String> seen = new HashSet<>();
    if (!names.stream().allMatch(seen::add)) {
      throw new ExchangeException(place, "A name is here twice.");
    }
  }
}
