package io.tenure.policy.cli.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.plan.PlanJson;
import io.tenure.policy.cli.say.CliException;
import io.tenure.policy.cli.say.Shown;
import io.tenure.policy.domain.lock.Held;
import io.tenure.policy.domain.rule.PolicyContent;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A version as the service has it.
 *
 * @param body the answer, unchanged
 * @param etag to be sent when the draft is changed
 */
public record RemoteVersion(JsonNode body, String etag) {
  private static final JsonMapper JSON = PlanJson.mapper();

  /** What a version says, in canonical order. */
  private static final List<String> MEMBERS = List.of("controllers", "rules", "triggers");

  public String policyId() {
    return body.path("policyId").asText();
  }

  public int number() {
    return body.path("version").asInt();
  }

  public String state() {
    return body.path("state").asText();
  }

  public boolean draft() {
    return state().equals("DRAFT");
  }

  public String catalogueVersion() {
    return body.path("catalogueVersion").asText();
  }

  /** Digest that the service fixed; null for a draft. */
  public String digest() {
    return body.path("digest").asText(null);
  }

  /** How many findings of the service's own check stand against a submission. */
  public long errors() {
    return findings("ERROR").count();
  }

  /** The same without what earlier versions have locked: what keeps it from being compared. */
  public long errorsOfContent() {
    return findings("ERROR").filter(f -> !f.path("code").asText().startsWith("LOCK")).count();
  }

  /** The first errors, each in a line of its own. */
  public String errorLines() {
    return findings("ERROR")
        .limit(10)
        .map(
            f ->
                "\n  %s %s: %s"
                    .formatted(
                        Shown.of(f.path("code").asText()),
                        Shown.of(f.path("place").asText()),
                        Shown.of(f.path("message").asText())))
        .collect(Collectors.joining());
  }

  /** It as one whose locks bind what follows. */
  public Held held() {
    String state = state().equals("ACTIVE") ? "in effect" : state();
    return new Held("version %d, which is %s".formatted(number(), state), content());
  }

  private Stream<JsonNode> findings(String severity) {
    return StreamSupport.stream(body.path("findings").spliterator(), false)
        .filter(finding -> finding.path("severity").asText().equals(severity));
  }

  /**
   * The digest of what the service has stored, computed from its answer as it came: members that
   * this program does not know take part.
   */
  public String digestOfStored() {
    ObjectNode digested = JSON.createObjectNode();
    digested.put("catalogueVersion", catalogueVersion());
    ObjectNode content = digested.putObject("content");
    for (String member : MEMBERS) {
      content.set(member, canonical(body.path(member)));
    }
    return PlanJson.digest(digested);
  }

  /** Members by name as in {@link PlanJson}, where {@code op}, which says the type, comes first. */
  private static JsonNode canonical(JsonNode node) {
    if (node.isArray()) {
      ArrayNode list = JSON.createArrayNode();
      node.forEach(each -> list.add(canonical(each)));
      return list;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode object = JSON.createObjectNode();
    if (node.has("op")) {
      object.set("op", node.get("op"));
    }
    TreeSet<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    names.forEach(name -> object.set(name, canonical(node.get(name))));
    return object;
  }

  /** Whether the content is the same, whatever the catalogue. */
  boolean saysTheSameAs(RemoteVersion other) {
    return MEMBERS.stream().allMatch(member -> body.path(member).equals(other.body.path(member)));
  }

  /** What it says. */
  public PolicyContent content() {
    try {
      ObjectNode content = JSON.createObjectNode();
      MEMBERS.forEach(member -> content.set(member, body.path(member)));
      return JSON.treeToValue(content, PolicyContent.class);
    } catch (JsonProcessingException e) {
      throw CliException.failed(
          "The service speaks of rules that this program does not know; use the one of its release.");
    }
  }
}
