package io.tenure.policy.cli.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenure.plan.PlanJson;
import io.tenure.policy.cli.CliException;
import io.tenure.policy.domain.rule.PolicyContent;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A version as the service has it.
 *
 * @param body the answer, unchanged
 * @param etag to be sent when the draft is changed
 */
public record RemoteVersion(JsonNode body, String etag) {
  private static final JsonMapper JSON = PlanJson.mapper();

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
    return StreamSupport.stream(body.path("findings").spliterator(), false)
        .filter(finding -> finding.path("severity").asText().equals("ERROR"))
        .count();
  }

  /**
   * The digest of what the service has stored, computed from its answer as it came: members that
   * this program does not know take part.
   */
  public String digestOfStored() {
    Map<String, Object> content =
        Map.of(
            "rules", plain("rules"), "controllers", plain("controllers"), "triggers", plain("triggers"));
    return PlanJson.digest(Map.of("catalogueVersion", catalogueVersion(), "content", content));
  }

  /** Whether the content is the same, whatever the catalogue. */
  boolean saysTheSameAs(RemoteVersion other) {
    return List.of("rules", "controllers", "triggers").stream()
        .allMatch(member -> body.path(member).equals(other.body.path(member)));
  }

  /** What it says. */
  public PolicyContent content() {
    try {
      ObjectNode content = JSON.createObjectNode();
      content.set("rules", body.path("rules"));
      content.set("controllers", body.path("controllers"));
      content.set("triggers", body.path("triggers"));
      return JSON.treeToValue(content, PolicyContent.class);
    } catch (JsonProcessingException e) {
      throw CliException.failed(
          "The service speaks of rules that this program does not know; use the one of its release.");
    }
  }

  private Object plain(String member) {
    return JSON.convertValue(body.path(member), new TypeReference<Object>() {});
  }
}
