package io.tenure.quickstart.demo;

import static io.tenure.quickstart.stack.ServiceName.POLICY;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The policy: from the shipped pack to active, with two people. */
final class PolicySteps {
  private final Api api;
  private final Story story;

  PolicySteps(Api api, Story story) {
    this.api = api;
    this.story = story;
  }

  void run() {
    story.chapter("The retention policy is approved by a second person");
    String policy =
        api.post(
                "policy-author",
                POLICY,
                "/policies",
                Map.of("name", "CRM sales", "pack", "crm-sales"))
            .body()
            .path("id")
            .asText();
    String version = "/policies/" + policy + "/versions/1";
    JsonNode submitted = api.post("policy-author", POLICY, version + "/submit", null).body();
    String digest = submitted.path("digest").asText();
    rules(submitted.path("rules"));
    try {
      api.post("policy-author", POLICY, version + "/approve", Map.of("digest", digest));
      story.check(false, "the author cannot approve");
    } catch (ApiException refused) {
      story.check(refused.status() == 403, "The author cannot approve (%s).", refused.code());
    }
    api.post("policy-approver", POLICY, version + "/approve", Map.of("digest", digest));
    JsonNode active =
        api.post("policy-approver", POLICY, version + "/activate", Map.of("runUnapproved", false))
            .body();
    story.check(
        active.path("state").asText().equals("ACTIVE"),
        "policy-approver approved %s and activated it.",
        digest.substring(0, Math.min(19, digest.length())));
  }

  private void rules(JsonNode rules) {
    int law = 0;
    int minimums = 0;
    for (JsonNode rule : rules) {
      law += rule.path("basis").asText().equals("LAW") ? 1 : 0;
      minimums += rule.path("kind").asText().equals("MINIMUM") ? 1 : 0;
    }
    story.say(
        "policy-author took the pack crm-sales: %d rules, %d of them from law, %d that order keeping.",
        rules.size(), law, minimums);
  }
}
