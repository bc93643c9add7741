package io.tenure.quickstart.demo;

import static io.tenure.quickstart.stack.ServiceName.DISPOSAL;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.quickstart.server.Realm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A run: requested, shown in full, approved by others, started, and done. */
final class RunSteps {
  private static final Set<String> ENDS = Set.of("COMPLETED", "CANCELLED", "FAILED", "PAUSED");

  /** Enough to show every disposition, few enough to wait for; the next run takes the next. */
  private static final int MOST = 100_000;

  private final Api api;
  private final Story story;

  RunSteps(Api api, Story story) {
    this.api = api;
    this.story = story;
  }

  /**
   * A run that is over.
   *
   * @param tables as the dry run named them
   * @param left items that it did not take
   */
  record Finished(String run, List<JsonNode> tables, long left) {}

  Finished run(String system) {
    story.chapter("A disposal run is requested, approved by others, and carried out");
    JsonNode made =
        api.run(
            "disposal-requester",
            DISPOSAL,
            "/runs",
            Map.of(
                "system",
                system,
                "datasets",
                List.of(),
                "dispositions",
                List.of("ERASE", "ANONYMISE", "RESTRICT"),
                "limit",
                MOST,
                "note",
                "Demo: all that is due"),
            story.progress("listing"));
    String run = made.path("runId").asText();
    JsonNode planned = api.get("disposal-requester", DISPOSAL, "/runs/" + run);
    List<JsonNode> tables = effect(run);
    approve(run, planned.path("digest").asText());
    api.post("disposal-requester", DISPOSAL, "/runs/" + run + "/start", null);
    JsonNode end = await(run);
    story.check(
        end.path("state").asText().equals("COMPLETED"),
        "The run is %s.",
        end.path("state").asText());
    Map<String, Long> states = new LinkedHashMap<>();
    end.path("counts").properties().forEach(e -> states.put(e.getKey(), e.getValue().asLong()));
    story.say("Items: %s", states);
    story.check(
        states.getOrDefault("CERTIFIED", 0L) > 0,
        "%,d items are certified.",
        states.getOrDefault("CERTIFIED", 0L));
    long left = left(run);
    story.check(
        states.getOrDefault("NEEDS_ATTENTION", 0L) == 0,
        "%d items need a person.",
        states.getOrDefault("NEEDS_ATTENTION", 0L));
    return new Finished(run, tables, left);
  }

  /** What the run did not take, and why: it is still due, and the next run takes it. */
  private long left(String run) {
    Map<String, Long> reasons = new TreeMap<>();
    for (String state : List.of("CANCELLED", "HELD", "EXEMPT")) {
      api.all("auditor", DISPOSAL, "/runs/" + run + "/items?state=" + state)
          .forEach(
              item ->
                  reasons.merge(
                      state.toLowerCase(Locale.ROOT) + ", " + item.path("reason").asText("-"),
                      1L,
                      Long::sum));
    }
    reasons.forEach((why, count) -> story.say("Left for another run: %,d (%s)", count, why));
    return reasons.values().stream().mapToLong(Long::longValue).sum();
  }

  private List<JsonNode> effect(String run) {
    JsonNode effect = api.get("disposal-approver", DISPOSAL, "/runs/" + run + "/effect");
    List<JsonNode> tables = new ArrayList<>();
    effect.path("tables").forEach(tables::add);
    story.say("The dry run says exactly:");
    story.say(
        "%-24s %8s %10s %8s %8s %10s  %s",
        "table", "erased", "dependents", "changed", "(shells)", "restricted", "columns");
    for (JsonNode t : tables) {
      story.say(
          "%-24s %,8d %,10d %,8d %,8d %,10d  %s",
          t.path("dataset").asText(),
          t.path("deleted").asLong(),
          t.path("dependents").asLong(),
          t.path("changed").asLong(),
          t.path("shells").asLong(),
          t.path("restricted").asLong(),
          t.path("columns").size() == 0 ? "" : t.path("columns").toString());
    }
    effect
        .path("heldBack")
        .forEach(
            h ->
                story.say(
                    "Held back: %,d because of %s",
                    h.path("count").asLong(), h.path("what").asText()));
    effect
        .path("impossible")
        .forEach(
            i ->
                story.say(
                    "Cannot be replaced: %s.%s, %s",
                    i.path("dataset").asText(), i.path("field").asText(), i.path("why").asText()));
    effect.path("residue").forEach(r -> story.say("Remains: %s", r.asText()));
    return tables;
  }

  private void approve(String run, String digest) {
    try {
      api.post(
          "disposal-approver",
          DISPOSAL,
          "/runs/" + run + "/approve",
          Map.of("digest", "sha256:" + "0".repeat(64)));
      story.check(false, "another digest is refused");
    } catch (ApiException refused) {
      story.check(true, "An approval of another list is refused (%s).", refused.code());
    }
    for (String approver : List.of("disposal-approver", Realm.SECOND_APPROVER)) {
      JsonNode now = api.get("disposal-approver", DISPOSAL, "/runs/" + run);
      if (now.path("state").asText().equals("PLANNED")) {
        api.post(approver, DISPOSAL, "/runs/" + run + "/approve", Map.of("digest", digest));
        story.say("%s approved %s", approver, digest);
      }
    }
  }

  private JsonNode await(String run) {
    var progress = story.progress("disposing");
    long end = System.nanoTime() + 1_200_000_000_000L;
    JsonNode now;
    do {
      Api.pause(500);
      now = api.get("disposal-requester", DISPOSAL, "/runs/" + run);
      progress.accept(now.path("counts").path("CERTIFIED").asLong(), now.path("items").asLong());
    } while (!ENDS.contains(now.path("state").asText()) && System.nanoTime() < end);
    return now;
  }
}
