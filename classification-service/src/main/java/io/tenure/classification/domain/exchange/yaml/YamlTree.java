package io.tenure.classification.domain.exchange.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.classification.domain.exchange.ExchangeException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns composed YAML into a plain tree. A word such as NO stays a word. */
final class YamlTree {

  private static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
  private static final int MAX_VALUES = 3_000_000;
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern BROKEN = Pattern.compile("-?[0-9]{1,17}\\.[0-9]{1,17}");
  private static final Set<String> TEXTS =
      Set.of(
          Tag.STR.getValue(),
          Tag.INT.getValue(),
          Tag.FLOAT.getValue(),
          Tag.TIMESTAMP.getValue(),
          Tag.BOOL.getValue(),
          "tag:yaml.org,2002:value");

  private int values;

  JsonNode of(Node root) {
    return convert(root, 1);
  }

  private JsonNode convert(Node node, int depth) {
    if (++values > MAX_VALUES || depth > YamlText.MAX_DEPTH) {
      throw wrong(node, "Too many values, or nested too deep.");
    }
    return switch (node) {
      case MappingNode mapping -> object(mapping, depth);
      case SequenceNode sequence -> list(sequence, depth);
      case ScalarNode scalar -> scalar(scalar);
      default -> throw wrong(node, "Not a mapping, a list or a text.");
    };
  }

  private ObjectNode object(MappingNode mapping, int depth) {
    require(mapping, Tag.MAP);
    ObjectNode object = JSON.objectNode();
    for (NodeTuple entry : mapping.getValue()) {
      boolean plain =
          entry.getKeyNode() instanceof ScalarNode key && !key.getTag().equals(Tag.MERGE);
      if (!plain) {
        throw wrong(entry.getKeyNode(), "A key is a single word; merge keys are not read.");
      }
      String name = ((ScalarNode) entry.getKeyNode()).getValue();
      if (object.has(name)) {
        throw wrong(entry.getKeyNode(), "A key is here twice.");
      }
      object.set(name, convert(entry.getValueNode(), depth + 1));
    }
    return object;
  }

  private ArrayNode list(SequenceNode sequence, int depth) {
    require(sequence, Tag.SEQ);
    ArrayNode list = JSON.arrayNode();
    sequence.getValue().forEach(item -> list.add(convert(item, depth + 1)));
    return list;
  }

  private JsonNode scalar(ScalarNode scalar) {
    String text = scalar.getValue();
    if (text.indexOf('\0') >= 0) {
      throw wrong(scalar, "A text holds the character 0, which no name has.");
    }
    if (scalar.getTag().equals(Tag.NULL)) {
      return JSON.nullNode();
    }
    if (!TEXTS.contains(scalar.getTag().getValue())) {
      throw wrong(scalar, "Tags are not allowed.");
    }
    if (scalar.getScalarStyle() != org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN) {
      return JSON.textNode(text);
    }
    if (scalar.getTag().equals(Tag.INT) && WHOLE.matcher(text).matches()) {
      return JSON.numberNode(new BigInteger(text).longValueExact());
    }
    if (scalar.getTag().equals(Tag.FLOAT) && BROKEN.matcher(text).matches()) {
      return JSON.numberNode(new BigDecimal(text));
    }
    return switch (text) {
      case "true", "True", "TRUE" -> JSON.booleanNode(true);
      case "false", "False", "FALSE" -> JSON.booleanNode(false);
      default -> JSON.textNode(text);
    };
  }

  private static void require(Node node, Tag tag) {
    if (!node.getTag().equals(tag)) {
      throw wrong(node, "Tags are not allowed.");
    }
  }

  private static ExchangeException wrong(Node node, String detail) {
    return new ExchangeException("line " + (node.getStartMark().getLine() + 1), detail);
  }
}
