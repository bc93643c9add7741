package io.tenure.disposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** Requests of people at consent-service, and their deadlines at policy-service. */
public final class NeighbourRequests {
  private final String feed = UUID.randomUUID().toString();
  private final List<ObjectNode> requests = new CopyOnWriteArrayList<>();

  /** Progress that was told, with the id of the request as {@code request}. */
  public final List<JsonNode> progress = new CopyOnWriteArrayList<>();

  /** Erasures that were told. */
  public final List<JsonNode> erasures = new CopyOnWriteArrayList<>();

  /** While true consent-service does not know the call that tells erasures. */
  public volatile boolean erasuresUnknown;

  /** While true consent-service says that requests are further already. */
  public volatile boolean further;

  /** While true every cursor lies ahead, as after a restore from backup. */
  public volatile boolean restored;

  /** A person asks. */
  public UUID ask(String type, String subject, String regime) {
    UUID id = UUID.randomUUID();
    ObjectNode request =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", id.toString())
            .put("seq", requests.size() + 1)
            .put("type", type)
            .put("regime", regime)
            .put("jurisdiction", "DE")
            .put("receivedAt", "2026-03-02T09:00:00Z")
            .put("state", "RECEIVED");
    request.putArray("subjects").add(subject);
    requests.add(request);
    return id;
  }

  void answer(
      HttpExchange http, String path, JsonNode body, boolean consentDown, boolean policyDown)
      throws IOException {
    boolean deadlines = path.equals("request-deadlines");
    if (deadlines ? policyDown : consentDown) {
      Neighbours.problem(http, 503, "database.unavailable");
    } else if (deadlines) {
      deadline(http, body);
    } else if (path.equals("person-requests")) {
      page(http);
    } else if (path.startsWith("person-requests")) {
      ObjectNode told = body.deepCopy();
      progress.add(told.put("request", path.split("/")[1]));
      if (further) {
        Neighbours.problem(http, 409, "person-request.state");
      } else {
        Neighbours.answer(http, 200, JsonNodeFactory.instance.objectNode());
      }
    } else if (erasuresUnknown) {
      Neighbours.problem(http, 404, "not-found");
    } else {
      erasures.add(body);
      Neighbours.answer(http, 202, JsonNodeFactory.instance.objectNode());
    }
  }

  /** Cursors are the feed's id and the number of requests read; those of other feeds begin anew. */
  private void page(HttpExchange http) throws IOException {
    String query = String.valueOf(http.getRequestURI().getQuery());
    if (restored && query.contains("cursor=")) {
      Neighbours.problem(http, 409, "person-request.cursor-ahead");
      return;
    }
    int after =
        query.contains("cursor=" + feed + ":")
            ? Integer.parseInt(query.replaceAll(".*cursor=" + feed + ":(\\d+).*", "$1"))
            : 0;
    ObjectNode result =
        JsonNodeFactory.instance.objectNode().put("next", feed + ":" + requests.size());
    ArrayNode items = result.putArray("items");
    requests.stream().skip(after).forEach(items::add);
    Neighbours.answer(http, 200, result);
  }

  private static void deadline(HttpExchange http, JsonNode body) throws IOException {
    switch (body.path("regime").asText()) {
      case "EU_GDPR" ->
          Neighbours.answer(
              http,
              200,
              JsonNodeFactory.instance
                  .objectNode()
                  .put("zone", "Europe/Brussels")
                  .put("respondBy", "2026-04-02"));
      case "NO_NUMBER" ->
          Neighbours.answer(
              http,
              200,
              JsonNodeFactory.instance.objectNode().put("zone", "UTC").putNull("respondBy"));
      default -> Neighbours.problem(http, 400, "request.invalid");
    }
  }
}
