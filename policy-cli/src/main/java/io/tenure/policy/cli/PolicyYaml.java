package io.tenure.policy.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.tenure.policy.cli.read.PolicyReader;
import io.tenure.policy.domain.rule.PolicyContent;

/** Writes a policy as {@code policy.yaml}. */
final class PolicyYaml {
  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .build();

  private PolicyYaml() {}

  /** Reads back as the same content: empty lists are left out only where that says the same. */
  static String write(String name, PolicyContent content) {
    String brief = write(tree(name, content));
    if (PolicyReader.parse(brief).content().equals(content)) {
      return brief;
    }
    ObjectNode full = tree(name, content);
    dropNulls(full);
    return text(full);
  }

  private static ObjectNode tree(String name, PolicyContent content) {
    ObjectNode root = YAML.createObjectNode();
    root.put("name", name);
    root.set("controllers", YAML.valueToTree(content.controllers()));
    root.set("triggers", YAML.valueToTree(content.triggers()));
    root.set("rules", YAML.valueToTree(content.rules()));
    return root;
  }

  /** What is null or empty is left out. */
  static String write(ObjectNode root) {
    prune(root);
    return text(root);
  }

  private static String text(ObjectNode root) {
    try {
      return YAML.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  private static void dropNulls(JsonNode node) {
    node.forEach(PolicyYaml::dropNulls);
    if (node instanceof ObjectNode object) {
      object.removeIf(JsonNode::isNull);
    }
  }

  private static void prune(JsonNode node) {
    node.forEach(PolicyYaml::prune);
    if (node instanceof ObjectNode object) {
      object.removeIf(value -> value.isNull() || (value.isContainerNode() && value.isEmpty()));
    }
  }
}
