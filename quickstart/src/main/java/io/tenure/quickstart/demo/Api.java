package io.tenure.quickstart.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tenure.quickstart.server.QuickstartException;
import io.tenure.quickstart.stack.Installation;
import io.tenure.quickstart.stack.ServiceName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** Calls the four services as one of the demo users. */
public final class Api implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONGEST = Duration.ofMinutes(20);
  private final Installation installation;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final Tokens tokens;

  public Api(Installation installation) {
    this.installation = installation;
    this.tokens = new Tokens(installation, http);
  }

  /**
   * What came back.
   *
   * @param etag null where there was none
   */
  public record Answer(int status, JsonNode body, String etag, String location) {}

  /** GET; the path starts after {@code /api/v1}. */
  public JsonNode get(String user, ServiceName service, String path) {
    return call(user, service, "GET", path, null, Map.of()).body();
  }

  /** GET of a file that may be large, into a file. */
  public void download(String user, ServiceName service, String path, Path target) {
    String call = "GET " + service.module() + " /api/v1" + path;
    HttpResponse<Path> answer =
        send(
            call,
            request(user, service, path).header("Accept", "*/*").GET().build(),
            HttpResponse.BodyHandlers.ofFile(target));
    if (answer.statusCode() != 200) {
      throw new QuickstartException(call + " was answered with " + answer.statusCode() + ".");
    }
  }

  /** All items of a paged list. */
  public List<JsonNode> all(String user, ServiceName service, String path) {
    List<JsonNode> items = new ArrayList<>();
    String cursor = null;
    do {
      String separator = path.contains("?") ? "&" : "?";
      JsonNode page =
          get(user, service, path + (cursor == null ? "" : separator + "cursor=" + cursor));
      page.path("items").forEach(items::add);
      cursor = page.path("next").isTextual() ? page.path("next").asText() : null;
    } while (cursor != null);
    return items;
  }

  /** POST with a fresh idempotency key. */
  public Answer post(String user, ServiceName service, String path, Object body) {
    return call(
        user, service, "POST", path, body, Map.of("Idempotency-Key", UUID.randomUUID().toString()));
  }

  /** PUT of a changed version. */
  public Answer put(String user, ServiceName service, String path, String etag, Object body) {
    return call(user, service, "PUT", path, body, Map.of("If-Match", etag));
  }

  /**
   * POST of something that takes long; waits for its end.
   *
   * @param progress hears how much is done of how much
   * @return the operation's result
   */
  public JsonNode run(
      String user, ServiceName service, String path, Object body, BiConsumer<Long, Long> progress) {
    Answer started = post(user, service, path, body);
    if (started.status() != 202 || started.location() == null) {
      return started.body();
    }
    String operation = started.location().replaceFirst("^.*/api/v1", "");
    return await(user, service, operation, progress);
  }

  /** Waits for the end of an operation. */
  public JsonNode await(
      String user, ServiceName service, String operation, BiConsumer<Long, Long> progress) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (System.nanoTime() < end) {
      JsonNode now = get(user, service, operation);
      progress.accept(now.path("done").asLong(), now.path("total").asLong());
      switch (now.path("state").asText()) {
        case "SUCCEEDED" -> {
          return now.path("result");
        }
        case "FAILED", "CANCELLED" ->
            throw new ApiException(
                service.module() + " " + now.path("kind").asText(),
                now.path("problem").path("status").asInt(),
                now.path("problem").path("code").asText(now.path("state").asText()),
                now.path("problem").path("detail").asText(now.path("message").asText()));
        default -> pause(250);
      }
    }
    throw new QuickstartException(
        operation + " did not end within " + LONGEST.toMinutes() + " minutes.");
  }

  static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QuickstartException("Interrupted.", e);
    }
  }

  /** One call; anything but success is an {@link ApiException}. */
  public Answer call(
      String user,
      ServiceName service,
      String method,
      String path,
      Object body,
      Map<String, String> headers) {
    String call = method + " " + service.module() + " /api/v1" + path;
    HttpRequest.Builder request =
        request(user, service, path).header("Accept", "application/json, text/plain;q=0.5");
    headers.forEach(request::header);
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, HttpRequest.BodyPublishers.ofByteArray(bytes(body)));
    }
    HttpResponse<byte[]> answer =
        send(call, request.build(), HttpResponse.BodyHandlers.ofByteArray());
    JsonNode json =
        answer.headers().firstValue("Content-Type").orElse("").startsWith("text/plain")
            ? TextNode.valueOf(new String(answer.body(), StandardCharsets.UTF_8))
            : read(answer.body());
    if (answer.statusCode() >= 300) {
      throw new ApiException(
          call,
          answer.statusCode(),
          json.path("code").asText(""),
          json.path("detail").asText(json.path("title").asText("no detail")),
          json);
    }
    return new Answer(
        answer.statusCode(),
        json,
        answer.headers().firstValue("ETag").orElse(null),
        answer.headers().firstValue("Location").orElse(null));
  }

  private HttpRequest.Builder request(String user, ServiceName service, String path) {
    return HttpRequest.newBuilder(URI.create(installation.url(service) + "/api/v1" + path))
        .timeout(Duration.ofMinutes(2))
        .header("Authorization", "Bearer " + tokens.of(user));
  }

  private <T> HttpResponse<T> send(
      String call, HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new QuickstartException(call + " was not answered: " + e + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QuickstartException("Interrupted.", e);
    }
  }

  private static byte[] bytes(Object body) {
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode read(byte[] body) {
    if (body.length == 0) {
      return JsonNodeFactory.instance.missingNode();
    }
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JsonNodeFactory.instance.missingNode();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
