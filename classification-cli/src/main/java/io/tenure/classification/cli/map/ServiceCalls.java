package io.tenure.classification.cli.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.tenure.classification.cli.say.CliException;
import io.tenure.classification.cli.say.Shown;
import io.tenure.classification.domain.map.MapJson;
import io.tenure.policy.cli.server.Bearer;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Calls to a service of Tenure: no redirects, nothing repeated. */
final class ServiceCalls implements AutoCloseable {

  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI base;
  private final Bearer token;

  ServiceCalls(URI base, Bearer token) {
    this.base = base;
    this.token = token;
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  JsonNode get(String path) {
    return json(call("GET", path, null, Map.of(), "application/json", false).orElseThrow());
  }

  /** Empty where there is no such thing. */
  Optional<JsonNode> find(String path) {
    return call("GET", path, null, Map.of(), "application/json", true).map(this::json);
  }

  /** A text in another form than JSON. */
  String text(String path, String type) {
    return call("GET", path, null, Map.of(), type, false).orElseThrow();
  }

  /**
   * POST.
   *
   * @param key names what is done: the same key does it once; null for a question
   */
  JsonNode post(String path, Object body, String key) {
    Map<String, String> headers = key == null ? Map.of() : Map.of("Idempotency-Key", key);
    return json(
        call("POST", path, MapJson.write(body), headers, "application/json", false).orElseThrow());
  }

  /** PUT in the place of a version that was seen. */
  JsonNode put(String path, Object body, long seen) {
    Map<String, String> headers = Map.of("If-Match", "\"v" + seen + "\"");
    return json(
        call("PUT", path, MapJson.write(body), headers, "application/json", false).orElseThrow());
  }

  private Optional<String> call(
      String method,
      String path,
      String body,
      Map<String, String> headers,
      String type,
      boolean mayMiss) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/api/v1" + path))
            .timeout(Duration.ofMinutes(2))
            .header("Authorization", "Bearer " + token.value())
            .header("Accept", type);
    headers.forEach(request::header);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        method,
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    HttpResponse<String> answer = send(request.build());
    if (mayMiss && answer.statusCode() == 404) {
      return Optional.empty();
    }
    if (answer.statusCode() >= 300) {
      throw refused(answer);
    }
    return Optional.of(answer.body());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw CliException.failed(base + " does not answer; run the command again when it does.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CliException.failed("Interrupted.");
    }
  }

  private CliException refused(HttpResponse<String> answer) {
    JsonNode problem = tree(answer.body());
    String advice =
        switch (answer.statusCode()) {
          case 401 -> " Get a fresh token.";
          case 403 -> " The token lacks a role; data-steward can do all of this.";
          default -> "";
        };
    return CliException.failed(
        "%s refused (%d %s): %s%s"
            .formatted(
                base,
                answer.statusCode(),
                Shown.of(problem.path("code").asText("")),
                Shown.of(problem.path("detail").asText(problem.path("title").asText(""))),
                advice));
  }

  private JsonNode json(String body) {
    JsonNode json = tree(body);
    if (!json.isObject()) {
      throw CliException.failed(base + " does not answer as a service of Tenure does.");
    }
    return json;
  }

  private static JsonNode tree(String body) {
    try {
      return MapJson.parse(body);
    } catch (JsonProcessingException e) {
      return MapJson.tree("");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
