package io.tenure.acceptance.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.acceptance.support.TenureClient.Answer;
import io.tenure.evidence.certificate.CertificateCheck;
import io.tenure.evidence.note.NoteKey;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The way from a database to certificates, walked by people with the roles they need, over HTTP.
 */
public final class Way {
  private static final int ITEMS_AT_ONCE = 100;
  private static final int MOST_RUNS = 20;
  private static final int PATIENCE = 150;
  private static final Duration LONGEST_RUN = Duration.ofMinutes(5);

  private final TenureClient tenure;
  private final String system;

  private Way(TenureClient tenure, String system) {
    this.tenure = tenure;
    this.system = system;
  }

  /** With a system that is registered. */
  public static Way of(TenureClient tenure, String system) {
    return new Way(tenure, system);
  }

  /**
   * Registers the database; its secrets are in place under {@code key-read, key-erase, key-verify}.
   */
  public static Way register(TenureClient tenure, String key, CrmUnderTest database) {
    Map<String, Object> body = new HashMap<>();
    body.put("key", key);
    body.put("name", key);
    body.put("kind", database.kind());
    body.put("host", database.host());
    body.put("port", database.port());
    body.put("database", database.database());
    body.put("tls", "DISABLE");
    body.put(
        "schemas", List.of(database.schema() == null ? database.database() : database.schema()));
    body.put(
        "credentials",
        Map.of(
            "read", "file:" + key + "-read",
            "erase", "file:" + key + "-erase",
            "verify", "file:" + key + "-verify"));
    body.put("erasing", "ALLOWED");
    Answer created = tenure.post("connector-admin", "classification", "/systems", body).is(201);
    return new Way(tenure, created.body().path("id").asText());
  }

  /** Finds out what is there; answers what the discovery counted. */
  public JsonNode discover() {
    return tenure.succeed(
        "connector-admin", "classification", "/systems/" + system + "/discoveries", null);
  }

  public List<JsonNode> draftDatasets() {
    return tenure.all("data-steward", "classification", "/systems/" + system + "/draft/datasets");
  }

  /** Speaks on everything in the draft, and publishes it. */
  public void confirm(MapDecisions decisions) {
    List<JsonNode> relations =
        tenure.all("data-steward", "classification", "/systems/" + system + "/draft/relations");
    List<Map<String, Object>> items = decisions.of(draftDatasets(), relations);
    JsonNode outcome =
        tenure
            .post(
                "data-steward",
                "classification",
                "/systems/" + system + "/draft/decisions",
                Map.of("items", items, "reason", "read the documentation of this database"))
            .is(200)
            .body();
    assertThat(outcome.path("refused")).as(outcome.toString()).isEmpty();
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("acceptAtLeast", null);
    tenure
        .post("data-steward", "classification", "/systems/" + system + "/map-versions", nothing)
        .is(201);
  }

  /** Publishes a draft in which nothing is open; findings about the map close with it. */
  public void publish() {
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("acceptAtLeast", null);
    int status =
        tenure
            .post("data-steward", "classification", "/systems/" + system + "/map-versions", nothing)
            .status();
    assertThat(status).as("a new version, or the same content").isIn(200, 201);
  }

  /** Writes a policy, has it approved by another person, and activates it. */
  public void policy(String name, List<Map<String, Object>> rules) {
    Answer made =
        tenure
            .post(
                "policy-author",
                "policy",
                "/policies",
                Map.of("name", name, "rules", rules, "controllers", List.of()))
            .is(201);
    String version = "/policies/" + made.body().path("id").asText() + "/versions/1";
    Answer submitted = tenure.post("policy-author", "policy", version + "/submit", null).is(200);
    Map<String, String> digest = Map.of("digest", submitted.body().path("digest").asText());
    tenure.post("policy-author", "policy", version + "/approve", digest).is(403);
    tenure.post("policy-approver", "policy", version + "/approve", digest).is(200);
    Map<String, Object> now = new HashMap<>();
    now.put("effectiveFrom", null);
    now.put("runUnapproved", false);
    tenure.post("policy-approver", "policy", version + "/activate", now).is(200);
  }

  public void sync() {
    work("/syncs");
  }

  public void evaluate() {
    work("/evaluations");
  }

  /** The clock may be doing the same at this moment; then this waits for its turn. */
  private void work(String path) {
    for (int i = 0; i < PATIENCE; i++) {
      JsonNode end = tenure.finish("data-steward", "disposal", "/systems/" + system + path, null);
      if (end.path("state").asText().equals("SUCCEEDED")) {
        return;
      }
      assertThat(end.path("problem").path("code").asText())
          .as(end.toString())
          .isEqualTo("system.busy");
      TenureClient.pause();
    }
    throw new AssertionError(path + " found the system busy for too long");
  }

  /** Disposes of all that is due in a dataset, run by run, each approved; answers the runs. */
  public List<String> disposeOf(String dataset) {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < MOST_RUNS; i++) {
      Optional<String> run = request(List.of(dataset), ITEMS_AT_ONCE);
      if (run.isEmpty()) {
        return runs;
      }
      approve(run.get());
      start(run.get());
      JsonNode ended = await(run.get());
      assertThat(ended.path("state").asText()).as(ended.toString()).isEqualTo("COMPLETED");
      assertThat(items(run.get()))
          .as(ended.toString())
          .isNotEmpty()
          .allSatisfy(
              item ->
                  assertThat(item.path("state").asText())
                      .as(item.toString())
                      .isEqualTo("CERTIFIED"));
      runs.add(run.get());
    }
    throw new AssertionError("still due after " + MOST_RUNS + " runs");
  }

  /** Asks for a run over what is due; empty where nothing is. */
  public Optional<String> request(List<String> datasets, int limit) {
    Map<String, Object> order =
        Map.of(
            "system",
            system,
            "datasets",
            datasets,
            "dispositions",
            List.of("ERASE"),
            "limit",
            limit,
            "note",
            "acceptance");
    JsonNode planned = tenure.finish("disposal-requester", "disposal", "/runs", order);
    if (planned.path("problem").path("code").asText().equals("run.empty")) {
      return Optional.empty();
    }
    assertThat(planned.path("state").asText()).as(planned.toString()).isEqualTo("SUCCEEDED");
    return Optional.of(planned.path("result").path("runId").asText());
  }

  /** Another person approves exactly the list; whoever asked for the run has no say in it. */
  public void approve(String run) {
    JsonNode planned = run(run);
    assertThat(planned.path("state").asText()).isEqualTo("PLANNED");
    Map<String, String> digest = Map.of("digest", planned.path("digest").asText());
    String path = "/runs/" + run + "/approve";
    tenure.post("disposal-requester", "disposal", path, digest).is(403);
    tenure.post("disposal-approver", "disposal", path, digest).is(200);
  }

  /** Starts an approved run, unless the clock was faster. */
  public void start(String run) {
    Answer started = tenure.post("disposal-requester", "disposal", "/runs/" + run + "/start", null);
    if (started.status() == 409 && started.code().equals("run.state")) {
      assertThat(run(run).path("state").asText()).isIn("RUNNING", "COMPLETED");
    } else {
      started.is(202);
    }
  }

  /** Waits until a run does not go on by itself. */
  public JsonNode await(String run) {
    Instant giveUp = Instant.now().plus(LONGEST_RUN);
    JsonNode now = run(run);
    while (now.path("state").asText().equals("RUNNING")) {
      assertThat(Instant.now()).as(now.toString()).isBefore(giveUp);
      TenureClient.pause();
      now = run(run);
    }
    return now;
  }

  /** A run as it is now. */
  public JsonNode run(String run) {
    return tenure.get("disposal-approver", "disposal", "/runs/" + run).is(200).body();
  }

  /** The items of a run as they are now. */
  public List<JsonNode> items(String run) {
    return tenure.all("auditor", "disposal", "/runs/" + run + "/items");
  }

  /** Id in Tenure. */
  public String system() {
    return system;
  }

  /**
   * Checks all certificates of a run with the ledger's key and no server: one for each item that is
   * certified, and no other. Answers how many.
   */
  public int verifyCertificates(String run) {
    byte[] published = tenure.get("auditor", "disposal", "/ledger/key").is(200).raw();
    List<NoteKey> keys =
        List.of(NoteKey.parse(new String(published, StandardCharsets.UTF_8).strip()));
    List<JsonNode> listed = tenure.all("auditor", "disposal", "/runs/" + run + "/certificates");
    for (JsonNode certificate : listed) {
      String serial = certificate.path("serial").asText();
      byte[] file = tenure.get("auditor", "disposal", "/certificates/" + serial).is(200).raw();
      CertificateCheck.Report report = CertificateCheck.trusting(keys).check(file);
      assertThat(report.faults()).as(serial).isEmpty();
      assertThat(report.pinned()).isTrue();
      file[file.length / 2] ^= 1;
      assertThat(CertificateCheck.trusting(keys).check(file).faults())
          .as("a changed byte")
          .isNotEmpty();
    }
    assertThat(listed.stream().map(c -> c.path("itemId").asText()))
        .containsExactlyInAnyOrderElementsOf(
            items(run).stream()
                .filter(item -> item.path("state").asText().equals("CERTIFIED"))
                .map(item -> item.path("id").asText())
                .toList());
    return listed.size();
  }
}
