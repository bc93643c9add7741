package io.tenure.benchmarks.system;

import static io.tenure.quickstart.stack.ServiceName.CONSENT;
import static io.tenure.quickstart.stack.ServiceName.DISPOSAL;
import static io.tenure.quickstart.stack.ServiceName.POLICY;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.classification.cli.outside.DatasetServer;
import io.tenure.quickstart.crm.CrmPasswords;
import io.tenure.quickstart.demo.Api;
import io.tenure.quickstart.server.Credentials;
import io.tenure.quickstart.server.Realm;
import io.tenure.quickstart.server.StateFolder;
import io.tenure.quickstart.stack.ConnectorSecrets;
import io.tenure.quickstart.stack.Installation;
import io.tenure.quickstart.stack.ServiceName;
import io.tenure.quickstart.stack.TenureStack;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The running system that is measured, used through its HTTP APIs only. */
public final class Tenure implements AutoCloseable {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private final TenureStack stack;
  private final Api api;
  private final CrmPasswords passwords;

  private Tenure(TenureStack stack) {
    this.stack = stack;
    this.api = new Api(stack.installation());
    StateFolder state = stack.installation().state();
    this.passwords =
        new CrmPasswords(
            state.password("crm_read"), state.password("crm_erase"), state.password("crm_verify"));
    new ConnectorSecrets(stack.installation())
        .write(
            "bench",
            new Credentials("crm_read", passwords.read()),
            new Credentials("crm_erase", passwords.erase()),
            new Credentials("crm_verify", passwords.verify()));
    policy();
    purpose("marketing.email", "user.contact.email");
    purpose("marketing.phone", "user.contact.phone_number");
  }

  /** Starts everything in an empty folder, with the demo's policy in force. */
  public static Tenure start(Path root) {
    Path target = root.resolve("benchmarks/target");
    new StateFolder(target).remove("state");
    Installation installation =
        new Installation(
            root,
            new StateFolder(target.resolve("state")),
            root.resolve(".tenure/dist"),
            PortsFromEnvironment.ports(),
            false);
    return new Tenure(TenureStack.start(installation, TODAY, line -> {}));
  }

  private void policy() {
    String version =
        "/policies/"
            + api.post(
                    "policy-author",
                    POLICY,
                    "/policies",
                    Map.of("name", "CRM sales", "pack", "crm-sales"))
                .body()
                .path("id")
                .asText()
            + "/versions/1";
    String digest =
        api.post("policy-author", POLICY, version + "/submit", null).body().path("digest").asText();
    api.post("policy-approver", POLICY, version + "/approve", Map.of("digest", digest));
    api.post("policy-approver", POLICY, version + "/activate", Map.of("runUnapproved", false));
  }

  private void purpose(String key, String category) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("key", key);
    body.put("name", key);
    body.put("description", key);
    body.put("controller", "de");
    body.put("legalBasis", "CONSENT");
    body.put("dataCategories", List.of(category));
    body.put("zone", "Europe/Berlin");
    body.put("saleOrSharing", false);
    api.post("consent-manager", CONSENT, "/purposes", body);
  }

  /** Generates a CRM in a database of its own. */
  public Crm crm(String name, int contacts) {
    return Crm.create(server(), name, contacts, TODAY, passwords);
  }

  /** The server that all databases are on. */
  public Sql server() {
    return new Sql(stack.postgres().port(), "postgres", stack.postgres().superuser().password());
  }

  /** Registers a CRM as a system with a published map. */
  public String attach(String key, Crm crm) {
    return new Attachment(api).attach(key, crm);
  }

  /** Registers a CRM of which nothing is known yet. */
  public String register(String key, Crm crm) {
    return new Attachment(api).register(key, crm);
  }

  /** Discovers it and waits for the end; how many datasets, fields, relations and findings. */
  public JsonNode discover(String system) {
    return new Attachment(api).discover(system);
  }

  /** The published map. */
  public JsonNode map(String system) {
    return api.get("auditor", ServiceName.CLASSIFICATION, "/systems/" + system + "/map");
  }

  /** What the published map says about one dataset, as the auditor asks for it. */
  public DatasetServer dataset(String system, String dataset) {
    return asked("/systems/" + system + "/map/dataset?name=" + dataset);
  }

  /** What is registered of a system, as the auditor asks for it. */
  public DatasetServer system(String system) {
    return asked("/systems/" + system);
  }

  private DatasetServer asked(String path) {
    Installation installation = stack.installation();
    try (Caller auditor = new Caller(installation, ServiceName.CLASSIFICATION, "auditor")) {
      return new DatasetServer(
          URI.create(installation.url(ServiceName.CLASSIFICATION) + "/api/v1" + path),
          auditor.token());
    }
  }

  /** A full sync. */
  public JsonNode sync(String system) {
    return operation("/systems/" + system + "/syncs");
  }

  /** An evaluation. */
  public JsonNode evaluate(String system) {
    return operation("/systems/" + system + "/evaluations");
  }

  private JsonNode operation(String path) {
    return api.run("disposal-requester", DISPOSAL, path, null, (done, total) -> {});
  }

  /** Records in the inventory. */
  public long records(String system) {
    long records = 0;
    for (JsonNode line :
        api.get("auditor", DISPOSAL, "/inventory/summary?system=" + system).path("datasets")) {
      records += line.path("records").asLong();
    }
    return records;
  }

  /** Lists what is due into a run; its id. */
  public String plan(String system, int items) {
    return api.run(
            "disposal-requester",
            DISPOSAL,
            "/runs",
            Map.of(
                "system",
                system,
                "datasets",
                List.of(),
                "dispositions",
                List.of("ERASE"),
                "limit",
                items,
                "note",
                "Benchmark"),
            (done, total) -> {})
        .path("runId")
        .asText();
  }

  /** Approves it by as many people as it needs. */
  public void approve(String run) {
    String digest = run(run).path("digest").asText();
    for (String approver : List.of("disposal-approver", Realm.SECOND_APPROVER)) {
      if (run(run).path("state").asText().equals("PLANNED")) {
        api.post(approver, DISPOSAL, "/runs/" + run + "/approve", Map.of("digest", digest));
      }
    }
  }

  /** Starts it and waits for its end. */
  public JsonNode carryOut(String run) {
    api.run("disposal-requester", DISPOSAL, "/runs/" + run + "/start", null, (done, total) -> {});
    return run(run);
  }

  /** The run as it is. */
  public JsonNode run(String run) {
    return api.get("disposal-requester", DISPOSAL, "/runs/" + run);
  }

  /** Certificates of a run. */
  public long certificates(String run) {
    return api.all("auditor", DISPOSAL, "/runs/" + run + "/certificates?limit=200").size();
  }

  /** The services' process numbers. */
  public Map<ServiceName, Long> processes() {
    Map<ServiceName, Long> pids = new EnumMap<>(ServiceName.class);
    for (ServiceName service : ServiceName.values()) {
      pids.put(service, stack.process(service).pid());
    }
    return pids;
  }

  @Override
  public void close() {
    api.close();
    stack.close();
  }
}
