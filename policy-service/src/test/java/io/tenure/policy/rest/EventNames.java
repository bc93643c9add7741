package io.tenure.policy.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Business events get random ids. In examples each is shown with an id that follows from the order
 * in which they were first seen.
 */
final class EventNames {
  private static final Map<String, String> SHOWN = new ConcurrentHashMap<>();

  private EventNames() {}

  static JsonNode shown(JsonNode id) {
    return TextNode.valueOf(
        SHOWN.computeIfAbsent(
            id.asText(),
            any -> UUID.nameUUIDFromBytes(("event " + SHOWN.size()).getBytes(UTF_8)).toString()));
  }
}
