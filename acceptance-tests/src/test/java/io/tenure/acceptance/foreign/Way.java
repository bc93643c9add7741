package io.tenure.acceptance.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.acceptance.support.TenureClient;
import io.tenure.acceptance.support.TenureClient.Answer;
import io.tenure.evidence.certificate.CertificateCheck;
import io.tenure.evidence.note.NoteKey;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The way from a database to certificates, walked by people with the roles they need, over HTTP.
 */
final class Way {
  private static final int ITEMS_AT_ONCE = 100;
  private static final int MOST_RUNS = 20;

  private final TenureClient tenure;
  private final String system;

  private Way(TenureClient tenure, String system) {
    this.tenure = tenure;
    this.system = system;
  }

  /**
   * Registers the database; its secrets are in place under {@code key-read, key-erase, key-verify}.
   */
  static Way register(TenureClient tenure, String key, ForeignDatabase database) {
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
  JsonNode discover() {
    return tenure.succeed(
        "connector-admin", "classification", "/systems/" + system + "/discoveries", null);
  }

  List<JsonNode> draftDatasets() {
    return tenure.all("data-steward", "classification", "/systems/" + system + "/draft/datasets");
  }

  /** Speaks on everything in the draft, and publishes it. */
  void confirm(MapDecisions decisions) {
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

  /** Writes a policy, has it approved by another person, and activates it. */
  void policy(String name, List<Map<String, Object>> rules) {
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

  void sync() {
    tenure.succeed("data-steward", "disposal", "/systems/" + system + "/syncs", null);
  }

  void evaluate() {
    tenure.succeed("data-steward", "disposal", "/systems/" + system + "/evaluations", null);
  }

  /** Disposes of all that is due in a dataset, run by run, each approved; answers the runs. */
  List<String> disposeOf(String dataset) {
    List<String> runs = new ArrayList<>();
    for (int i = 0; i < MOST_RUNS; i++) {
      String run = run(dataset);
      if (run == null) {
        return runs;
      }
      runs.add(run);
    }
    throw new AssertionError("still due after " + MOST_RUNS + " runs");
  }

  private String run(String dataset) {
    Map<String, Object> order =
        Map.of(
            "system",
            system,
            "datasets",
            List.of(dataset),
            "dispositions",
            List.of("ERASE"),
            "limit",
            ITEMS_AT_ONCE,
            "note",
            "acceptance");
    JsonNode planned = tenure.finish("disposal-requester", "disposal", "/runs", order);
    if (planned.path("problem").path("code").asText().equals("run.empty")) {
      return null;
    }
    assertThat(planned.path("state").asText()).as(planned.toString()).isEqualTo("SUCCEEDED");
    String run = planned.path("result").path("runId").asText();
    JsonNode before = tenure.get("disposal-approver", "disposal", "/runs/" + run).is(200).body();
    assertThat(before.path("state").asText()).isEqualTo("PLANNED");
    Map<String, String> digest = Map.of("digest", before.path("digest").asText());
    // Whoever asked for the run has no say in it.
    tenure.post("disposal-requester", "disposal", "/runs/" + run + "/approve", digest).is(403);
    tenure.post("disposal-approver", "disposal", "/runs/" + run + "/approve", digest).is(200);
    tenure.succeed("disposal-requester", "disposal", "/runs/" + run + "/start", null);
    JsonNode after = tenure.get("auditor", "disposal", "/runs/" + run).is(200).body();
    assertThat(after.path("state").asText()).as(after.toString()).isEqualTo("COMPLETED");
    return run;
  }

  /** Checks all certificates of a run with the ledger's key and no server; answers how many. */
  int verifyCertificates(String run) {
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
    return listed.size();
  }
}
