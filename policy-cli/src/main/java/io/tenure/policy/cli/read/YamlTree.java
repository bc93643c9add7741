package io.tenure.policy.cli.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.policy.cli.say.Shown;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns composed YAML into a plain tree, and writes down where everything stands. */
final class YamlTree {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int MAX_VALUES = 300_000;
  private static final Set<String> TEXTS =
      Set.of(
          Tag.STR.getValue(),
          Tag.INT.getValue(),
          Tag.FLOAT.getValue(),
          Tag.TIMESTAMP.getValue(),
          Tag.MERGE.getValue(),
          "tag:yaml.org,2002:value");

  private final String file;
  private final Map<String, Position> positions = new HashMap<>();
  private int values;

  YamlTree(String file) {
    this.file = file;
  }

  Document of(Node root) {
    return new Document(file, convert(root, "", 1), positions);
  }

  private JsonNode convert(Node node, String place, int depth) {
    positions.put(place, position(node));
    if (++values > MAX_VALUES) {
      throw new UnreadableException(
          "YAML_ALIASES", position(node), "Aliases make the file explode; write the values out.");
    }
    if (depth > SafeYaml.MAX_DEPTH) {
      throw new UnreadableException(
          "YAML_TOO_DEEP",
          position(node),
          "Nested more than " + SafeYaml.MAX_DEPTH + " levels deep, or an alias contains itself.");
    }
    return switch (node) {
      case MappingNode mapping -> object(mapping, place, depth);
      case SequenceNode sequence -> list(sequence, place, depth);
      case ScalarNode scalar -> scalar(scalar);
      default -> throw tag(node);
    };
  }

  private ObjectNode object(MappingNode mapping, String place, int depth) {
    require(mapping, Tag.MAP);
    ObjectNode object = JSON.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      String key = key(entry.getKeyNode());
      if (object.has(key)) {
        throw new UnreadableException(
            "KEY_DUPLICATE",
            position(entry.getKeyNode()),
            "'" + Shown.of(key) + "' is here twice; keep one of the two.");
      }
      String below = place.isEmpty() ? key : place + "." + key;
      object.set(key, convert(entry.getValueNode(), below, depth + 1));
    }
    return object;
  }

  private String key(Node node) {
    if (!(node instanceof ScalarNode scalar)) {
      throw new UnreadableException(
          "YAML_MALFORMED", position(node), "A key is a single word, not a list or mapping.");
    }
    if (scalar.getTag().equals(Tag.MERGE)) {
      throw new UnreadableException(
          "YAML_MERGE", position(node), "Merge keys (<<) are not read; write the members out.");
    }
    return scalar.getValue();
  }

  private ArrayNode list(SequenceNode sequence, String place, int depth) {
    require(sequence, Tag.SEQ);
    ArrayNode list = JSON.arrayNode();
    for (int i = 0; i < sequence.getValue().size(); i++) {
      list.add(convert(sequence.getValue().get(i), place + "[" + i + "]", depth + 1));
    }
    return list;
  }

  private JsonNode scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getTag().equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (scalar.getTag().equals(Tag.BOOL)) {
      return switch (text) {
        case "true", "True", "TRUE" -> JSON.booleanNode(true);
        case "false", "False", "FALSE" -> JSON.booleanNode(false);
        // NO is Norway, and on is a word.
        default -> JSON.textNode(text);
      };
    }
    if (!TEXTS.contains(scalar.getTag().getValue())) {
      throw tag(scalar);
    }
    return JSON.textNode(text);
  }

  private void require(Node node, Tag tag) {
    if (!node.getTag().equals(tag)) {
      throw tag(node);
    }
  }

  private UnreadableException tag(Node node) {
    return new UnreadableException(
        "YAML_TAG",
        position(node),
        "Tags such as " + Shown.of(String.valueOf(node.getTag())) + " are not allowed; remove it.");
  }

  private Position position(Node node) {
    Mark mark = node.getStartMark();
    return new Position(file, mark.getLine() + 1, mark.getColumn() + 1);
  }
}
