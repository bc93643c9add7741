package io.tenure.policy.cli.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The beginning of a policy.
 *
 * @param notes what could not be taken over, one sentence each
 */
public record Imported(List<ObjectNode> rules, Set<String> triggers, List<String> notes) {

  /** As {@code policy.yaml} says it. */
  public ObjectNode policy(String name) {
    ObjectNode policy = JsonNodeFactory.instance.objectNode();
    policy.put("name", name);
    ArrayNode own = policy.putArray("triggers");
    new TreeSet<>(triggers).forEach(own::add);
    ArrayNode list = policy.putArray("rules");
    rules.forEach(list::add);
    return policy;
  }
}
