package io.tenure.quickstart.demo;

import static io.tenure.quickstart.stack.ServiceName.DISPOSAL;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Read the inventory, apply the policy, and say what is due and why. */
final class DueSteps {
  private final Api api;
  private final Story story;

  DueSteps(Api api, Story story) {
    this.api = api;
    this.story = story;
  }

  void run(String system) {
    story.chapter("What is due, and why");
    api.run(
        "disposal-requester",
        DISPOSAL,
        "/systems/" + system + "/syncs",
        null,
        story.progress("reading keys and dates, no personal data"));
    api.run(
        "disposal-requester",
        DISPOSAL,
        "/systems/" + system + "/evaluations",
        null,
        story.progress("applying the policy"));
    JsonNode inventory = api.get("auditor", DISPOSAL, "/inventory/summary?system=" + system);
    long records = 0;
    for (JsonNode line : inventory.path("datasets")) {
      records += line.path("records").asLong();
    }
    story.say("%,d records are in the inventory.", records);
    summary(system);
    explain(system);
  }

  private void summary(String system) {
    JsonNode summary = api.get("auditor", DISPOSAL, "/due/summary?system=" + system);
    story.check(
        !summary.path("policy").path("stale").asBoolean(), "Judged with the active policy.");
    story.say("%-24s %-12s %-11s %-26s %8s", "dataset", "status", "then", "rule", "items");
    for (JsonNode line : summary.path("items")) {
      story.say(
          "%-24s %-12s %-11s %-26s %,8d",
          line.path("dataset").asText(),
          line.path("status").asText(),
          text(line.path("disposition")),
          text(line.path("rule")),
          line.path("items").asLong());
    }
  }

  private void explain(String system) {
    List<JsonNode> due =
        items(api.get("auditor", DISPOSAL, "/due?status=DUE&limit=100&system=" + system));
    story.check(!due.isEmpty(), "%s items are listed as due first.", due.size());
    if (due.isEmpty()) {
      return;
    }
    String dataset = "crm.invoices";
    JsonNode item =
        due.stream()
            .filter(d -> d.path("dataset").asText().equals(dataset))
            .findFirst()
            .orElse(due.getFirst());
    JsonNode record = api.get("auditor", DISPOSAL, "/records/" + item.path("record").asText());
    story.say("One record in full: %s %s", record.path("dataset").asText(), record.path("key"));
    story.say(
        "  law of the person %s, of the seller %s; facts %s",
        text(record.path("jurisdiction")), text(record.path("controller")), record.path("facts"));
    for (JsonNode group : record.path("groups")) {
      story.say(
          "  %s: %s -> %s %s",
          String.join(", ", strings(group.path("fields"))),
          group.path("status").asText(),
          text(group.path("disposition")),
          group.path("disposeFrom").isTextual()
              ? "from " + group.path("disposeFrom").asText()
              : "");
      for (JsonNode rule : group.path("rules")) {
        rule(rule);
      }
    }
  }

  private void rule(JsonNode rule) {
    StringBuilder citations = new StringBuilder();
    for (JsonNode citation : rule.path("citations")) {
      citations
          .append(citations.isEmpty() ? "" : "; ")
          .append(citation.path("citation").asText(citation.path("obligation").asText()));
    }
    story.say(
        "    %s %s %s ends %s%s%s",
        rule.path("wins").asBoolean() ? "*" : " ",
        rule.path("kind").asText().toLowerCase(java.util.Locale.ROOT),
        rule.path("rule").asText(),
        text(rule.path("end")),
        rule.path("acts").asBoolean() ? "" : " (its condition does not hold)",
        citations.isEmpty() ? "" : " (" + citations + ")");
  }

  static List<JsonNode> items(JsonNode page) {
    List<JsonNode> items = new java.util.ArrayList<>();
    page.path("items").forEach(items::add);
    return items;
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new java.util.ArrayList<>();
    array.forEach(n -> strings.add(n.asText()));
    return strings;
  }

  static String text(JsonNode node) {
    return node.isTextual() ? node.asText() : "-";
  }
}
