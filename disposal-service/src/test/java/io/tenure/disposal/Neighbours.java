package io.tenure.disposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tenure.connector.map.DataMap;
import io.tenure.kit.testing.Databases;
import io.tenure.plan.PlanJson;
import io.tenure.plan.RetentionPlan.FieldGroup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plays the HTTP edge of policy-, classification- and consent-service, in the shapes of
 * docs/contracts.md.
 */
public final class Neighbours implements AutoCloseable {

  private static final JsonMapper JSON = PlanJson.mapper();

  private final HttpServer server;
  private final Map<UUID, ObjectNode> systems = new ConcurrentHashMap<>();
  private final Map<UUID, DataMap> maps = new ConcurrentHashMap<>();
  private final List<ObjectNode> changes = new CopyOnWriteArrayList<>();
  private final List<ObjectNode> events = new CopyOnWriteArrayList<>();
  private final Map<String, ObjectNode> states = new ConcurrentHashMap<>();
  private final String feed = "f" + UUID.randomUUID().toString().substring(0, 8);
  private volatile String policyDigest = "sha256:policy-1";
  private volatile List<FieldGroup> groups = List.of();
  private volatile Map<String, List<FieldGroup>> groupsByDataset = Map.of();
  private volatile Consumer<String> before = path -> {};

  /** Lines of consent imports that came in, across all calls. */
  public final List<JsonNode> imported = new CopyOnWriteArrayList<>();

  /** Requests of people. */
  public final NeighbourRequests people = new NeighbourRequests();

  /** Profiles that plans were asked for. */
  public final List<JsonNode> planned = new CopyOnWriteArrayList<>();

  /** While true every call of that service is answered 503. */
  public volatile boolean policyDown;

  /** Whether the active policy version says that runs need no approval. */
  public volatile boolean unapprovedRuns;

  /** While true the change feed of business events is answered 503, and only that. */
  public volatile boolean eventsDown;

  public volatile boolean consentDown;
  public volatile boolean classificationDown;

  public Neighbours() {
    try {
      int port = Integer.getInteger(SurroundingsResource.PORT);
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/api/v1/", this::route);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Registers a system whose READ secret is that of the database's owner. */
  public void system(UUID id, String key, Databases.Handle database, DataMap map) {
    system(id, key, database.port(), database.name(), map);
    secret(key + "-read", database.user(), database.password());
  }

  /** From now on the system is registered for dry runs only, or not any more. */
  public void erasing(UUID id, boolean allowed) {
    systems.get(id).put("erasing", allowed ? "ALLOWED" : "FORBIDDEN");
  }

  /** Publishes another version of a system's map. */
  public void map(UUID id, DataMap map) {
    maps.put(id, map);
  }

  public void system(UUID id, String key, int port, String database, DataMap map) {
    ObjectNode system = JSON.createObjectNode();
    system
        .put("id", id.toString())
        .put("key", key)
        .put("name", key)
        .put("kind", "POSTGRESQL")
        .put("host", "localhost")
        .put("port", port);
    system
        .put("database", database)
        .put("tls", "DISABLE")
        .put("erasing", "ALLOWED")
        .put("version", 1);
    system.set("schemas", JSON.createArrayNode().add("public"));
    system.set(
        "credentials",
        JSON.createObjectNode()
            .put("read", "file:" + key + "-read")
            .put("erase", "file:" + key + "-erase")
            .put("verify", "file:" + key + "-verify"));
    systems.put(id, system);
    maps.put(id, map);
  }

  /** How a system's connections are protected. */
  public void tls(UUID id, String mode, String ca) {
    systems.get(id).put("tls", mode).put("ca", ca);
  }

  /** A file beside the secrets. */
  public void beside(Path file, String name) {
    try {
      Files.copy(file, Path.of(System.getProperty(SurroundingsResource.SECRETS)).resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets one of a system's credentials. */
  public void withoutCredential(UUID id, String purpose) {
    ((ObjectNode) systems.get(id).get("credentials")).putNull(purpose);
  }

  public void secret(String name, String user, String password) {
    try {
      Files.writeString(
          Path.of(System.getProperty(SurroundingsResource.SECRETS)).resolve(name),
          "user=" + user + "\npassword=" + password + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The active policy version, and what its plans say for every profile. */
  public void policy(String digest, List<FieldGroup> ofEveryPlan) {
    policy(digest, ofEveryPlan, Map.of());
  }

  /** The active policy version, and what its plans say for some datasets and for all others. */
  public void policy(
      String digest, List<FieldGroup> otherwise, Map<String, List<FieldGroup>> byDataset) {
    this.groups = List.copyOf(otherwise);
    this.groupsByDataset = Map.copyOf(byDataset);
    this.policyDigest = digest;
  }

  /**
   * What happens when a call comes in, before it is answered; takes the path below {@code /api/v1/}
   * and may block. Replaces what was said before.
   */
  public void beforeAnswer(Consumer<String> act) {
    this.before = act;
  }

  public void consent(String subject, String purpose, String state, boolean valid, String since) {
    consent(subject, purpose, state, valid, since, null);
  }

  /** A state in which a consent that there was has ended, or without such an end. */
  public void consent(
      String subject, String purpose, String state, boolean valid, String since, String endedAt) {
    ObjectNode change = JSON.createObjectNode();
    change
        .put("seq", changes.size() + 1)
        .put("subject", subject)
        .put("purpose", purpose)
        .put("state", state)
        .put("valid", valid)
        .put("since", since)
        .put("endedAt", endedAt);
    change.put("recordedAt", since);
    states.put(subject + "|" + purpose, change);
    changes.add(change);
  }

  /** What counts of a business event from now on; {@code record} or {@code subject} is null. */
  public void event(
      UUID event, String type, String record, String subject, String occurredAt, boolean valid) {
    ObjectNode change = JSON.createObjectNode();
    change
        .put("seq", events.size() + 1)
        .put("event", event.toString())
        .put("source", "erp")
        .put("id", "erp-" + event)
        .put("type", type);
    change.set("object", JSON.createObjectNode().put("record", record).put("subject", subject));
    change
        .put("occurredAt", occurredAt)
        .put("state", valid ? "VALID" : "CANCELLED")
        .put("revision", 1)
        .put("recordedAt", "2026-11-01T00:00:00Z");
    events.add(change);
  }

  /** A change that the feed steps over, as no feed may. */
  public void loseEvent() {
    events.add(JSON.createObjectNode().put("seq", -1));
  }

  private void route(HttpExchange http) throws IOException {
    String path = http.getRequestURI().getPath().substring("/api/v1/".length());
    JsonNode body = JSON.readTree(http.getRequestBody());
    before.accept(path);
    if (path.startsWith("person-requests")
        || path.startsWith("subjects")
        || path.equals("request-deadlines")) {
      people.answer(http, path, body, consentDown, policyDown);
    } else if (path.startsWith("systems")) {
      systems(http, path);
    } else if (path.equals("event-changes")) {
      events(http);
    } else if (path.startsWith("consent")) {
      consents(http, path, body);
    } else {
      policy(http, path, body);
    }
  }

  private void systems(HttpExchange http, String path) throws IOException {
    if (classificationDown) {
      problem(http, 503, "database.unavailable");
      return;
    }
    String[] parts = path.split("/");
    if (parts.length == 1) {
      ObjectNode page = JSON.createObjectNode().putNull("next");
      page.set("items", JSON.createArrayNode().addAll(systems.values()));
      answer(http, 200, page);
      return;
    }
    UUID id = UUID.fromString(parts[1]);
    if (!systems.containsKey(id)) {
      problem(http, 404, "system.not-found");
    } else if (parts.length == 2) {
      answer(http, 200, systems.get(id));
    } else {
      DataMap map = maps.get(id);
      String tag = "\"" + map.digest() + "\"";
      http.getResponseHeaders().add("ETag", tag);
      if (tag.equals(http.getRequestHeaders().getFirst("If-None-Match"))) {
        http.sendResponseHeaders(304, -1);
        http.close();
      } else {
        answer(http, 200, JSON.valueToTree(map));
      }
    }
  }

  /** Cursors are e0, e1, ...; the seq of this feed starts where the service has come to. */
  private void events(HttpExchange http) throws IOException {
    if (policyDown || eventsDown) {
      problem(http, 503, "database.unavailable");
      return;
    }
    String query = http.getRequestURI().getQuery();
    Matcher at = Pattern.compile("cursor=([\\w-]+):(\\d+):(\\d+)").matcher(query);
    boolean known = at.find();
    boolean ours = known && at.group(1).equals(feed);
    long base = ours ? Long.parseLong(at.group(2)) : known ? seqOf(at) : 0;
    int after = ours ? Integer.parseInt(at.group(3)) : 0;
    ObjectNode result =
        JSON.createObjectNode().put("next", feed + ":" + base + ":" + events.size());
    ArrayNode items = JSON.createArrayNode();
    for (ObjectNode event : events.subList(after, events.size())) {
      long seq = event.path("seq").asLong();
      if (seq > 0) {
        items.add(event.deepCopy().put("seq", base + seq));
      }
    }
    result.set("items", items);
    answer(http, 200, result);
  }

  /** Another test's feed went before this one. */
  private static long seqOf(Matcher cursor) {
    return Long.parseLong(cursor.group(2)) + Long.parseLong(cursor.group(3));
  }

  private void consents(HttpExchange http, String path, JsonNode body) throws IOException {
    if (consentDown) {
      problem(http, 503, "database.unavailable");
    } else if (path.equals("consent-events/import")) {
      body.path("items").forEach(imported::add);
      ObjectNode result =
          JSON.createObjectNode().put("accepted", body.path("items").size()).put("unchanged", 0);
      result.set("refused", JSON.createArrayNode());
      answer(http, 200, result);
    } else if (path.equals("consent-changes")) {
      String query = http.getRequestURI().getQuery();
      int after =
          query.contains("cursor=c")
              ? Integer.parseInt(query.replaceAll(".*cursor=c(\\d+).*", "$1"))
              : 0;
      ObjectNode result = JSON.createObjectNode().put("next", "c" + changes.size());
      ArrayNode items = JSON.createArrayNode();
      changes.stream().skip(after).forEach(items::add);
      result.set("items", items);
      answer(http, 200, result);
    } else {
      ArrayNode found = JSON.createArrayNode();
      for (JsonNode pair : body.path("pairs")) {
        ObjectNode known =
            states.get(pair.path("subject").asText() + "|" + pair.path("purpose").asText());
        ObjectNode state = ((ObjectNode) pair).deepCopy();
        state
            .put("state", known == null ? "UNKNOWN" : known.path("state").asText())
            .put("valid", known != null && known.path("valid").asBoolean());
        state.set("since", known == null ? JSON.nullNode() : known.path("since"));
        state.set("endedAt", known == null ? JSON.nullNode() : known.path("endedAt"));
        found.add(state);
      }
      answer(http, 200, JSON.createObjectNode().set("states", found));
    }
  }

  private void policy(HttpExchange http, String path, JsonNode body) throws IOException {
    if (policyDown) {
      problem(http, 503, "database.unavailable");
    } else if (path.equals("active-policy")) {
      ObjectNode active =
          JSON.createObjectNode()
              .put("policyId", "p")
              .put("version", 1)
              .put("versionId", "version-of-" + policyDigest);
      http.getResponseHeaders().add("ETag", "\"" + policyDigest + "\"");
      answer(
          http,
          200,
          active
              .put("digest", policyDigest)
              .put("effectiveFrom", "2026-01-01T00:00:00Z")
              .put("unapprovedRuns", unapprovedRuns));
    } else if (path.equals("plans")) {
      ArrayNode plans = JSON.createArrayNode();
      for (JsonNode profile : body.path("profiles")) {
        planned.add(profile);
        List<FieldGroup> groups =
            groupsByDataset.getOrDefault(profile.path("dataset").asText(), this.groups);
        ObjectNode plan =
            JSON.createObjectNode()
                .put("policyVersionId", "version-of-" + policyDigest)
                .put("policyDigest", policyDigest)
                .put("digest", PlanJson.planDigest(groups));
        plan.set("profile", profile);
        plan.set("groups", JSON.valueToTree(groups));
        plans.add(plan);
      }
      answer(
          http,
          200,
          JSON.createObjectNode()
              .put("policyVersionId", "version-of-" + policyDigest)
              .put("policyDigest", policyDigest)
              .set("plans", plans));
    } else {
      answer(
          http,
          200,
          JSON.createObjectNode()
              .set(
                  "decisions",
                  JSON.createArrayNode()
                      .add(JSON.createObjectNode().put("sentence", "Three years are over."))));
    }
  }

  static void problem(HttpExchange http, int status, String code) throws IOException {
    answer(http, status, JSON.createObjectNode().put("status", status).put("code", code));
  }

  static void answer(HttpExchange http, int status, JsonNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    http.getResponseHeaders().add("Content-Type", "application/json");
    http.sendResponseHeaders(status, bytes.length);
    http.getResponseBody().write(bytes);
    http.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
