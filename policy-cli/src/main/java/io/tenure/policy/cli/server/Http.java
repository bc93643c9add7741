package io.tenure.policy.cli.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenure.plan.PlanJson;
import io.tenure.policy.cli.say.CliException;
import io.tenure.policy.cli.say.Shown;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Calls to policy-service: JSON both ways, no redirects, nothing repeated. */
final class Http implements AutoCloseable {
  private static final JsonMapper JSON = PlanJson.mapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(Duration.ofSeconds(10))
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI base;
  private final Bearer token;

  Http(URI base, Bearer token) {
    this.base = base;
    this.token = token;
  }

  /**
   * What came back.
   *
   * @param etag null where there was none
   */
  record Answer(JsonNode body, String etag) {}

  Answer get(String path) {
    return call("GET", path, null, Map.of());
  }

  /**
   * POST that may be repeated safely.
   *
   * @param key names what is done: the same key does it once
   */
  Answer post(String path, Object body, String key) {
    return call("POST", path, body, Map.of("Idempotency-Key", key));
  }

  Answer put(String path, Object body, String etag) {
    return call("PUT", path, body, Map.of("If-Match", etag));
  }

  private Answer call(String method, String path, Object body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve("/api/v1" + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token.value())
            .header("Accept", "application/json");
    headers.forEach(request::header);
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    request.method(
        method,
        body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofString(PlanJson.canonical(body), StandardCharsets.UTF_8));
    HttpResponse<String> answer = send(method + " /api/v1" + path, request.build());
    JsonNode json = read(answer.body());
    if (answer.statusCode() >= 300) {
      throw refused(answer.statusCode(), json);
    }
    if (json == null) {
      throw CliException.failed(base + " does not answer as policy-service does.");
    }
    return new Answer(json, answer.headers().firstValue("ETag").orElse(null));
  }

  private HttpResponse<String> send(String call, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw CliException.failed(
          "%s does not answer (%s: %s); run the command again when it does."
              .formatted(base, call, Shown.of(e.getClass().getSimpleName())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CliException.failed("Interrupted.");
    }
  }

  private RefusedException refused(int status, JsonNode json) {
    String code = json == null ? "" : Shown.of(json.path("code").asText(""));
    String detail = json == null ? "" : json.path("detail").asText(json.path("title").asText(""));
    String advice =
        switch (status) {
          case 401 -> " Get a fresh token.";
          case 403 -> " The token needs the role policy-author.";
          default -> "";
        };
    return new RefusedException(
        status,
        code,
        "%s refused (%d%s): %s%s"
            .formatted(base, status, code.isEmpty() ? "" : " " + code, Shown.of(detail), advice));
  }

  private static JsonNode read(String body) {
    try {
      JsonNode json = JSON.readTree(body);
      return json == null || !json.isObject() ? null : json;
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
