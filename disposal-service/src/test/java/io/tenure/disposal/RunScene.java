package io.tenure.disposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.tenure.evidence.certificate.Certificate;
import io.tenure.evidence.certificate.CertificateCheck;
import io.tenure.evidence.note.NoteKey;
import io.tenure.kit.security.Roles;
import io.tenure.kit.testing.Api;
import io.tenure.kit.testing.PostgresResource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.InstanceOfAssertFactories;

/**
 * One system with a filled CRM behind a network that can fail, and the people who dispose of what
 * is in it; all through HTTP.
 */
public final class RunScene implements AutoCloseable {

  public final Api steward = Api.as("stella", Roles.DATA_STEWARD);
  public final Api requester = Api.as("rita", Roles.DISPOSAL_REQUESTER);
  public final Api approver = Api.as("aaron", Roles.DISPOSAL_APPROVER);
  public final Api second = Api.as("berta", Roles.DISPOSAL_APPROVER);
  public final Api officer = Api.as("olga", Roles.HOLD_OFFICER);
  public final Api releaser = Api.as("ralf", Roles.HOLD_RELEASER);
  public final Api auditor = Api.as("ada", Roles.AUDITOR);

  public final UUID system = UUID.randomUUID();
  public final String key = "crm-" + system.toString().substring(0, 8);
  public final Neighbours neighbours;
  public final TestCrm crm;
  public final Relay relay;
  private final List<UUID> holds = new ArrayList<>();
  private final Map<String, Integer> keys = new HashMap<>();

  /** A scene whose inventory was read and judged. */
  public RunScene(Neighbours neighbours, TestCrm crm) {
    this.neighbours = neighbours;
    this.crm = crm;
    crm.fill(key);
    relay = new Relay(crm.database().port(), crm.eraser());
    neighbours.system(
        system, key, relay.port(), crm.database().name(), TestCrmMap.of(system, key, 1));
    secrets(crm.eraser());
    policy(3);
    inventory();
  }

  /** The three credentials; the erase account may be another one. */
  public void secrets(String eraser) {
    String password = crm.database().password();
    neighbours.secret(key + "-read", crm.reader(), password);
    neighbours.secret(key + "-erase", eraser, password);
    neighbours.secret(key + "-verify", crm.verifier(), password);
  }

  /** Another policy version, in which contacts stay for so many years. */
  public void policy(int years) {
    neighbours.policy("sha256:policy-" + years + "-" + system, List.of(), TestCrmMap.policy(years));
  }

  /** Another policy version, in which notes must stay for so many years. */
  public void notesKept(int years) {
    neighbours.policy(
        "sha256:notes-" + years + "-" + system, List.of(), TestCrmMap.policyWithNotesKept(years));
  }

  /** Reads the CRM and applies the policy. */
  public void inventory() {
    succeeded(steward.post("/api/v1/systems/" + system + "/syncs", null));
    succeeded(steward.post("/api/v1/systems/" + system + "/evaluations", null));
  }

  private void succeeded(Response accepted) {
    Response ended = steward.awaitOperation(accepted);
    assertThat(ended.jsonPath().getString("state")).as(ended.asString()).isEqualTo("SUCCEEDED");
  }

  /** Asks for a run over due contacts; the operation's end. */
  public Response request() {
    return request(Map.of());
  }

  /** Asks for a run with other members than the usual ones. */
  public Response request(Map<String, ?> members) {
    Map<String, Object> body = new HashMap<>();
    body.put("system", system);
    body.put("datasets", List.of(TestCrmMap.CONTACTS));
    body.put("dispositions", List.of("ERASE"));
    body.putAll(members);
    return requester.awaitOperation(requester.post("/api/v1/runs", body));
  }

  /** A planned run over due contacts. */
  public UUID planned() {
    return planned(Map.of());
  }

  public UUID planned(Map<String, ?> members) {
    Response planned = request(members);
    assertThat(planned.jsonPath().getString("state")).as(planned.asString()).isEqualTo("SUCCEEDED");
    UUID run = UUID.fromString(planned.jsonPath().getString("result.runId"));
    keys(run);
    return run;
  }

  /** An approved run over due contacts. */
  public UUID approved() {
    return approved(Map.of());
  }

  public UUID approved(Map<String, ?> members) {
    UUID run = planned(members);
    Response approved = approve(run);
    assertThat(approved.statusCode()).as(approved.asString()).isEqualTo(200);
    assertThat(approved.jsonPath().getString("state")).isEqualTo("APPROVED");
    return run;
  }

  public Response approve(UUID run) {
    return approve(approver, run);
  }

  public Response approve(Api who, UUID run) {
    return who.post(
        "/api/v1/runs/" + run + "/approve", Map.of("digest", run(run).getString("digest")));
  }

  public Response start(UUID run) {
    return requester.post("/api/v1/runs/" + run + "/start", null);
  }

  /** Starts it and waits until it stops, wherever that is; the operation. */
  public Response execute(UUID run) {
    return requester.awaitOperation(start(run));
  }

  public JsonPath run(UUID run) {
    Response answer = auditor.get("/api/v1/runs/" + run);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
    return answer.jsonPath();
  }

  /** The run's state; none while the service cannot say. */
  public String stateNow(UUID run) {
    Response answer = auditor.get("/api/v1/runs/" + run);
    return answer.statusCode() == 200 ? answer.jsonPath().getString("state") : "";
  }

  /** Starts it and expects that it goes to its end. */
  public void completes(UUID run) {
    Response ended = execute(run);
    assertThat(run(run).getString("state"))
        .as(ended.asString() + run(run).prettify())
        .isEqualTo("COMPLETED");
  }

  /** Starts it and expects that it stops for this reason, or one of these, as an expression. */
  public void pauses(UUID run, String reason) {
    Response ended = execute(run);
    assertThat(run(run).getString("state"))
        .as(ended.asString() + run(run).prettify())
        .isEqualTo("PAUSED");
    assertThat(run(run).getString("reason")).matches(reason);
  }

  /** Items of a run by state. */
  public Map<String, Integer> counts(UUID run) {
    return run(run).getMap("counts");
  }

  public List<Map<String, Object>> items(UUID run) {
    return auditor.get("/api/v1/runs/" + run + "/items?limit=200").jsonPath().getList("items");
  }

  /** The item of the row with that key; the run is over one dataset. */
  public Map<String, Object> item(UUID run, int id) {
    return items(run).stream()
        .filter(item -> keyOf(item.get("record").toString()) == id)
        .findFirst()
        .orElseThrow();
  }

  /** The keys of the items of a run in the order of its list. */
  public List<Integer> keys(UUID run) {
    return items(run).stream().map(item -> keyOf(item.get("record").toString())).toList();
  }

  /** Asked once, since the service forgets the key of what it disposed of. */
  public int keyOf(String record) {
    return keys.computeIfAbsent(
        record, r -> steward.get("/api/v1/records/" + r).jsonPath().getInt("key[0]"));
  }

  /** Records of a dataset with something of that status, by their key in the CRM. */
  public Map<Integer, UUID> records(String dataset, String status) {
    List<String> found =
        steward
            .get("/api/v1/due?limit=200&system={s}&dataset={d}&status={t}", system, dataset, status)
            .jsonPath()
            .getList("items.record");
    Map<Integer, UUID> records = new HashMap<>();
    found.forEach(record -> records.put(keyOf(record), UUID.fromString(record)));
    return records;
  }

  /** The reference of contact {@code i}. */
  public String subject(int i) {
    return subject("p" + i + "@" + key + ".example");
  }

  public String subject(String email) {
    return steward
        .post("/api/v1/subject-references", Map.of("kind", "EMAIL", "value", email))
        .jsonPath()
        .getString("subject");
  }

  /** The person agrees to the newsletter. */
  public void consentGiven(String subject) {
    neighbours.consent(subject, "newsletter", "GIVEN", true, "2026-11-01T00:00:00Z");
  }

  /** Places a hold; it is released at the end at the latest. */
  public JsonPath hold(Map<String, ?> scope) {
    Response placed =
        officer.post(
            "/api/v1/holds", Map.of("matter", "M-1", "reason", "Litigation.", "scope", scope));
    assertThat(placed.statusCode()).as(placed.asString()).isEqualTo(202);
    holds.add(UUID.fromString(placed.jsonPath().getString("id")));
    return placed.jsonPath();
  }

  public JsonPath hold(String id) {
    return auditor.get("/api/v1/holds/" + id).jsonPath();
  }

  public Response release(Api who, String id) {
    return who.post("/api/v1/holds/" + id + "/release", Map.of("reason", "Settled."));
  }

  /** The run's certificates, each checked offline against the published key. */
  public List<Certificate> certificates(UUID run) {
    CertificateCheck check =
        CertificateCheck.trusting(
            List.of(
                NoteKey.parse(
                    auditor
                        .request()
                        .accept("text/plain")
                        .get("/api/v1/ledger/key")
                        .asString()
                        .strip())));
    List<String> serials =
        auditor
            .get("/api/v1/runs/" + run + "/certificates?limit=200")
            .jsonPath()
            .getList("items.serial");
    List<Certificate> certificates = new ArrayList<>();
    for (String serial : serials) {
      CertificateCheck.Report report =
          check.check(auditor.get("/api/v1/certificates/" + serial).asByteArray());
      assertThat(report.faults()).isEmpty();
      assertThat(report.pinned()).isTrue();
      certificates.add(report.certificate());
    }
    return certificates;
  }

  /** Polls; a minute at most. */
  public static void await(String what, BooleanSupplier condition) {
    Instant giveUp = Instant.now().plus(Duration.ofMinutes(1));
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).as("still not: %s", what).isBefore(giveUp);
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** One value of the service's own database. */
  public static String own(String query) {
    try (Connection own = PostgresResource.current().connect();
        Statement sql = own.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      return row.next() ? row.getString(1) : null;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Changes something in the service's own database behind its back. */
  public static void ownUpdate(String statement) {
    try (Connection own = PostgresResource.current().connect();
        Statement sql = own.createStatement()) {
      sql.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** I_NOLOST: each item of the run is somewhere, and none is forgotten. */
  public void nothingIsLost(UUID run) {
    assertThat(counts(run).values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(run(run).getInt("items"));
    assertThat(counts(run).keySet())
        .asInstanceOf(InstanceOfAssertFactories.collection(String.class))
        .isSubsetOf(
            "PLANNED",
            "READY",
            "UNKNOWN",
            "VERIFYING",
            "ERASED",
            "HELD",
            "NEEDS_ATTENTION",
            "CERTIFIED",
            "EXEMPT",
            "CANCELLED");
  }

  @Override
  public void close() {
    neighbours.beforeAnswer(path -> {});
    holds.forEach(id -> release(releaser, id.toString()));
    relay.close();
  }
}
